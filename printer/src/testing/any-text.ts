import fc from 'fast-check'

const anyCodeUnit = fc.oneof(fc.integer({ min: 0, max: 0xff }), fc.integer({ min: 0, max: 0xffff }))

/** Text of any code units, controls and halves of characters above all. */
export const anyText: fc.Arbitrary<string> = fc.string({ unit: anyCodeUnit.map((unit) => String.fromCharCode(unit)) })
