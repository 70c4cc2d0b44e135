// Code page 850 holds every letter of Latin-1 and the line-drawing characters, and every ESC/POS printer we know has it as page 2; one page
// for all text means no switching. Source: Epson ESC/POS reference, ESC t and character code tables, "Page 2 (PC850: Multilingual)",
// https://download4.epson.biz/sec_pubs/pos/reference_en/charcode/page_02.html, read 2026-11-24.

export const CODE_PAGE_850 = 2

const UPPER_HALF =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0'

const BYTES: ReadonlyMap<string, number> = new Map(Array.from(UPPER_HALF, (character, index) => [character, 0x80 + index]))

/**
 * The bytes of a text in code page 850. Anything else, control characters above all, becomes "?": a byte below 20 would be a command,
 * so none leaves here whatever came in [R5].
 */
export function encodeText(text: string): readonly number[] {
  return Array.from(text, (character) => {
    const code = character.charCodeAt(0)
    if (code >= 0x20 && code <= 0x7e) return code
    return BYTES.get(character) ?? 0x3f
  })
}
