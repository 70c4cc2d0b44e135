import { hex as referenceHex } from '../reference/hex.ts'

export const hex = referenceHex
