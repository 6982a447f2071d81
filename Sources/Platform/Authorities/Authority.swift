public import SQL
public import ThaiText

/// A local authority that works with this installation.
public struct Authority: Sendable, Hashable, Identifiable {
    /// The number of an authority; what a database handle is scoped to.
    public struct ID: RawRepresentable, Sendable, Hashable, SQLConvertible {
        /// The number; 0 stands for the installation itself.
        public let rawValue: Int64
        /// A number as it is stored.
        public init(rawValue: Int64) { self.rawValue = rawValue }
        /// The installation itself: where operators and overseers have their accounts.
        public static let installation = ID(rawValue: 0)
    }

    /// What kinds of authorities there are.
    public enum Kind: String, Sendable, Hashable, CaseIterable, SQLConvertible {
        case subdistrictOrganization = "subdistrict-organization"
        case subdistrictMunicipality = "subdistrict-municipality"
        case townMunicipality = "town-municipality"
        case cityMunicipality = "city-municipality"
        case provincialOrganization = "provincial-organization"
        case special = "special"

        /// What it is called.
        public var name: Bilingual {
            switch self {
            case .subdistrictOrganization:
                Bilingual(
                    "องค์การบริหารส่วนตำบล (อบต.)", "Subdistrict administrative organization")
            case .subdistrictMunicipality: Bilingual("เทศบาลตำบล", "Subdistrict municipality")
            case .townMunicipality: Bilingual("เทศบาลเมือง", "Town municipality")
            case .cityMunicipality: Bilingual("เทศบาลนคร", "City municipality")
            case .provincialOrganization:
                Bilingual(
                    "องค์การบริหารส่วนจังหวัด (อบจ.)", "Provincial administrative organization")
            case .special:
                Bilingual("องค์กรปกครองส่วนท้องถิ่นรูปแบบพิเศษ", "Special local authority")
            }
        }
    }

    /// Its number.
    public let id: ID
    /// What it is, where, and how it is reached.
    public let profile: Profile
    /// When it began to work here.
    public let since: Timestamp
    /// When its work here ended; nil while it works.
    public let closed: Timestamp?

    /// What an authority is, where, and how it is reached.
    public struct Profile: Sendable, Hashable {
        /// Its kind.
        public var kind: Kind
        /// Its full name, in Thai and English.
        public var name: Bilingual
        /// The district (อำเภอ).
        public var district: String
        /// The province (จังหวัด).
        public var province: String
        /// Its name in addresses.
        public var slug: Slug
        /// Its own host name; nil when it shares the installation's.
        public var host: HostName?

        /// A place's name without the word for what it is.
        private static func bare(_ name: String, after words: [String]) -> String {
            guard let word = words.first(where: name.hasPrefix) else { return name }
            let rest = name.dropFirst(word.count).drop { $0 == " " }
            return rest.isEmpty ? name : String(rest)
        }

        /// A profile.
        public init(
            kind: Kind, name: Bilingual, district: String, province: String, slug: Slug,
            host: HostName? = nil
        ) {
            self.kind = kind
            self.name = name
            // People write the word in front, which every page and document puts there by itself.
            self.district = Self.bare(district, after: ["อำเภอ", "อ.", "กิ่งอำเภอ"])
            self.province = Self.bare(province, after: ["จังหวัด", "จ."])
            self.slug = slug
            self.host = host
        }
    }
}
