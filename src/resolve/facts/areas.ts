/** Countries and first-level parts of a few of them, folded: areas that are said after a town ("Birmingham, Alabama"). */
const COUNTRIES =
  'afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain bangladesh barbados ' +
  'belarus belgium belize benin bhutan bolivia bosnia botswana brazil brunei bulgaria burundi cambodia cameroon canada chad chile china ' +
  'colombia congo croatia cuba cyprus denmark djibouti dominica ecuador egypt eritrea estonia eswatini ethiopia fiji finland france ' +
  'gabon gambia georgia germany ghana greece grenada guatemala guinea guyana haiti honduras hungary iceland india indonesia iran iraq ' +
  'ireland israel italy jamaica japan jordan kazakhstan kenya kiribati kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya ' +
  'liechtenstein lithuania luxembourg madagascar malawi malaysia maldives mali malta mauritania mauritius mexico micronesia moldova ' +
  'monaco mongolia montenegro morocco mozambique myanmar namibia nauru nepal netherlands nicaragua niger nigeria norway oman pakistan ' +
  'palau palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda samoa senegal serbia seychelles singapore ' +
  'slovakia slovenia somalia spain sudan suriname sweden switzerland syria taiwan tajikistan tanzania thailand togo tonga tunisia turkey ' +
  'turkmenistan tuvalu uganda ukraine uruguay uzbekistan vanuatu venezuela vietnam yemen zambia zimbabwe'

const PARTS =
  'england scotland wales alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana ' +
  'iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio ' +
  'oklahoma oregon pennsylvania tennessee texas utah vermont virginia wisconsin wyoming ontario quebec manitoba saskatchewan alberta'

const LONG =
  'united states|united kingdom|united arab emirates|saudi arabia|south africa|south korea|north korea|new zealand|sri lanka|costa rica|' +
  'el salvador|burkina faso|ivory coast|sierra leone|czech republic|dominican republic|northern ireland|new york|new jersey|new mexico|' +
  'new hampshire|north carolina|south carolina|north dakota|south dakota|rhode island|west virginia|british columbia|nova scotia|' +
  'new brunswick|new south wales|western australia|south australia|papua new guinea|equatorial guinea|guinea bissau|south sudan|' +
  'east timor|trinidad and tobago|bosnia and herzegovina|hong kong'

export const AREAS: ReadonlySet<string> = /* @__PURE__ */ new Set([
  ...COUNTRIES.split(' '),
  ...PARTS.split(' '),
  ...LONG.split('|'),
])
