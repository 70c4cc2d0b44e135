// What byte 80 to FF of a code page looks like. Source: Epson character code tables,
// https://download4.epson.biz/sec_pubs/pos/reference_en/charcode/, read 2026-11-24; the letters checked against the codecs of CPython.

const PC437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0'
const PC850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0'

const UPPER_HALVES: Readonly<Record<number, string>> = {
  0: PC437,
  2: PC850,
  16: new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 128 }, (_, index) => 0x80 + index)),
  19: PC850.replace('ı', '€'),
}

/** Shown for a byte that this code page does not hold, and for every upper byte of a page we do not know. */
const NO_GLYPH = '\ufffd'

/** The character of a printable byte (20 and up) in the page chosen by ESC t n. */
export function characterOf(byte: number, page: number): string {
  if (byte < 0x7f) return String.fromCharCode(byte)
  return UPPER_HALVES[page]?.[byte - 0x80] ?? NO_GLYPH
}
