import { expect, test } from 'vitest'
import { readPhoneNumber } from './phone-number.ts'

test.each([
  ['0812 3456 7890', '+6281234567890'],
  ['081234567', null],
  ['0812-3456-789', '+628123456789'],
  ['+62 812 3456 7890', '+6281234567890'],
  ['6281234567890', '+6281234567890'],
  ['0062 812.3456.7890', '+6281234567890'],
  ['(0812) 3456 7890', '+6281234567890'],
  ['+65 8123 4567', '+6581234567'],
  ['+1 (415) 555-0100', '+14155550100'],
])('[X40] %s is read as %s', (written, read) => {
  expect(readPhoneNumber(written)).toBe(read)
})

test.each([
  '',
  '0',
  '021 555 0100',
  '+62 21 555 0100',
  '0812345678901234',
  '+0812345678',
  '0812 abc 7890',
  '12345678',
  '+1234567890123456',
  '０８１２３４５６７８９０',
])('[X40] "%s" is the number of no mobile phone', (written) => {
  expect(readPhoneNumber(written)).toBeNull()
})
