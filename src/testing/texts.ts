/** Ordinary news English, in several layouts: what a stage must do its work on. */
export const ORDINARY_TEXTS: readonly string[] = [
  'ARKHANEL, May 13 (Northern Wire) - Foreign Minister Ilse Brandvold met Gen. Karim al-Haddad in Beirut on Monday. ' +
    'The Coastal Security Agency (CSA) said the talks would go on until June 2020.\n\n' +
    'Haddad, 61, told reporters: “We won’t leave.” Iran’s envoy to the U.N. declined to comment.',
  'Latest news:\n- Germany sends ships to the strait\n- Oil at $64.20 a barrel, up 2.5%\n- O’Brien quits as head of Harbour Bank plc',
  "By Maren Oduya-Smith\n\nThe U.S. State Department's spokesman, J. R. Whitlock Jr., said last Thursday that " +
    'Washington and Ankara had signed a deal worth 1.2bn euros. "It took three weeks," he added.',
  'Zürich’s São Tomé Square — named for José Núñez — reopened in early 2019; more at https://example.org/a?b=c or @squarenews.',
]

/** Texts that break what takes text for granted. Each is short. */
export const ODD_TEXTS: readonly string[] = [
  '',
  ' ',
  '\n\n\n',
  '\u0000',
  'Paris\u0000Berlin',
  '\uD83D',
  '\uDE00 Ankara \uD83D',
  'Anna \uD83D\uDE00 Berg 👩‍👩‍👧‍👦 met 🇺🇳 staff',
  'Line one\r\nLine two\r\n\r\nGen. Smith\rRome\u2028Oslo\u2029Bern',
  '\u202Eniarb\u202C \u200Fبيروت\u200E Beirut \u2067Tehran\u2069',
  '\uFEFFLondon\u200BParis\u00ADRome',
  'Zu\u0308rich and Cafe\u0301 de\u0301ja\u0300',
  '<html><body onload="x()"><p class=a>Mr. Smith &amp; Sons&nbsp;Ltd</p><script>if(a<b&&c>d){}</script>',
  '((((((((((Paris))))))))))',
  '"""\'\'\'““””‘‘’’«»',
  '.................. !!! ??? ?!?!',
  "'s 's n't 'll",
  'A.B.C.D.E.F.G.H.I.J.K.L.M.N.',
  'PARIS PARIS PARIS BEIRUT, MAY (AP) -- -- --',
  '--- *** ___ === ~~~ ### @@@ $$$ %%%',
  '12/13/14 99:99 1,,2..3 $€£ 1e999 -0 0x1F',
  'İstanbul ıI ŞŞ ﬁrst ßẞ Ǆ',
  '東京で安倍晋三首相がトランプ大統領と会談した。',
  'Президент Иванов прибыл в Киев.',
  '__proto__ constructor hasOwnProperty toString valueOf',
  'Constructor Prototype met ToString in __proto__ on Undefined and Null Island',
  'http://http://http:// a@b@c@d ####',
]

/** Short pieces that, said over and over, are the worst case of one rule or another. */
export const REPEATED_PIECES: readonly string[] = [
  'The mayor of Lisbon met Anna Berg of Harbour Bank on Friday. ',
  'A',
  'a ',
  'Anna ',
  'U.S. ',
  'May ',
  'of the ',
  '1 ',
  '-',
  '" ',
  "'",
  '(',
  '. ',
  '\n',
  '\uD83D',
]

/** A piece said over and over, up to a length in UTF-16 code units. */
export function repeated(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length))
}
