/**
 * Coventry and Warwickshire's Places, which no national file holds: local
 * reference data for the ICB to confirm and edit. PCN names as published.
 */
export const SYSTEM = { code: "QWU", name: "NHS Coventry and Warwickshire Integrated Care Board" };

export const PLACES = [
  { code: "QWU-COVENTRY", name: "Coventry" },
  { code: "QWU-RUGBY", name: "Rugby" },
  { code: "QWU-SOUTH", name: "South Warwickshire" },
  { code: "QWU-NORTH", name: "Warwickshire North" },
] as const;

/** Each PCN's Place. */
export const PCNS = [
  { code: "U58127", name: "COVENTRY CENTRAL PCN", place: "QWU-COVENTRY" },
  { code: "U29575", name: "COVENTRY NAVIGATION 1 PCN", place: "QWU-COVENTRY" },
  { code: "U07789", name: "COVENTRY NORTH PCN", place: "QWU-COVENTRY" },
  { code: "U14922", name: "CW UNITY PCN", place: "QWU-COVENTRY" },
  { code: "U49145", name: "GO WEST PCN", place: "QWU-COVENTRY" },
  { code: "U33954", name: "GP CONNECT PCN", place: "QWU-COVENTRY" },
  { code: "U30256", name: "SKYWARD PCN", place: "QWU-COVENTRY" },
  { code: "U68252", name: "SOWE VALLEY PCN", place: "QWU-COVENTRY" },
  { code: "U62213", name: "RUGBY PCN", place: "QWU-RUGBY" },
  { code: "U55724", name: "ARDEN PCN", place: "QWU-SOUTH" },
  { code: "U11176", name: "DENE AND STOUR VALLEYS PCN", place: "QWU-SOUTH" },
  { code: "U10743", name: "KENILWORTH AND WARWICK PCN", place: "QWU-SOUTH" },
  { code: "U82789", name: "LEAMINGTON NORTH PCN", place: "QWU-SOUTH" },
  { code: "U36452", name: "LEAMINGTON SOUTH PCN", place: "QWU-SOUTH" },
  { code: "U91762", name: "STRATFORD CENTRAL PCN", place: "QWU-SOUTH" },
  { code: "U04784", name: "WARWICKSHIRE EAST PCN", place: "QWU-SOUTH" },
  { code: "U68185", name: "APOLLO WARWICKSHIRE NORTH", place: "QWU-NORTH" },
  { code: "U54565", name: "NORTH ARDEN PCN", place: "QWU-NORTH" },
  { code: "U92562", name: "NUNEATON & BEDWORTH PCN", place: "QWU-NORTH" },
  { code: "U11614", name: "WARWICKSHIRE RURAL PCN", place: "QWU-NORTH" },
] as const;

/** The districts each Place is made of. A Place is no council: two of them are two districts each. */
export const DISTRICTS = [
  { code: "E08000026", name: "Coventry", place: "QWU-COVENTRY" },
  { code: "E07000220", name: "Rugby", place: "QWU-RUGBY" },
  { code: "E07000221", name: "Stratford-on-Avon", place: "QWU-SOUTH" },
  { code: "E07000222", name: "Warwick", place: "QWU-SOUTH" },
  { code: "E07000218", name: "North Warwickshire", place: "QWU-NORTH" },
  { code: "E07000219", name: "Nuneaton and Bedworth", place: "QWU-NORTH" },
] as const;

/** Practices whose Place is not their PCN's: this one has no PCN. */
export const PRACTICES = [{ code: "M84034", name: "WHITESTONE SURGERY", place: "QWU-NORTH" }] as const;
