public import SQL
import ThaiText

/// Finding authorities is public: a request must know whose pages it asks for before anybody is known.
extension Authority {
    /// All authorities, the closed ones too, in the order of their numbers; never the installation itself.
    public static let all = Query(
        "\(sql: selection) WHERE a.id > 0 ORDER BY a.id", decode: Authority.init(row:))

    /// The working authority of a short name.
    public static func named(_ slug: Slug) -> Query<Authority> {
        Query(
            "\(sql: selection) WHERE a.slug = \(slug) AND c.since IS NULL AND a.id > 0",
            decode: Authority.init(row:))
    }

    /// The working authority of a host name.
    public static func at(_ host: HostName) -> Query<Authority> {
        Query(
            "\(sql: selection) WHERE a.host = \(host) AND c.since IS NULL AND a.id > 0",
            decode: Authority.init(row:))
    }

    /// Some working authorities in the order of their numbers: enough to see whether there is one, or several.
    public static func first(_ count: Int) -> Query<Authority> {
        Query(
            "\(sql: selection) WHERE a.id > 0 AND c.since IS NULL ORDER BY a.id LIMIT \(count)",
            decode: Authority.init(row:))
    }

    /// The own host names of working authorities.
    public static let hosts = Query<String>(
        """
        SELECT a.host FROM authority a LEFT JOIN authority_closure c ON c.authority = a.id
        WHERE a.id > 0 AND a.host IS NOT NULL AND c.since IS NULL
        """
    ) { try $0["host"] }

    /// Working authorities whose name, district or province has all the words, by province and name, a page at a time.
    public static func found(_ words: [String], from offset: Int, count: Int) -> Query<Authority> {
        Query(
            """
            \(sql: selection) WHERE \(sql: matching(words))
            ORDER BY a.province, a.name_thai, a.id LIMIT \(count) OFFSET \(offset)
            """,
            decode: Authority.init(row:))
    }

    /// How many there are of them.
    public static func counted(_ words: [String]) -> Query<Int> {
        Query(
            """
            SELECT count(*) AS found FROM authority a
            LEFT JOIN authority_closure c ON c.authority = a.id WHERE \(sql: matching(words))
            """
        ) { try $0["found"] }
    }

    private static func matching(_ words: [String]) -> Statement {
        words.reduce("a.id > 0 AND c.since IS NULL" as Statement) { statement, word in
            let part =
                "%"
                + word.lowercased().replacing("\\", with: "\\\\")
                .replacing("%", with: "\\%").replacing("_", with: "\\_") + "%"
            return """
                \(sql: statement) AND lower(a.name_thai || ' ' || a.name_english || ' ' || a.district
                    || ' ' || a.province) LIKE \(part) ESCAPE '\\'
                """
        }
    }

    /// The authority of a number.
    public static func numbered(_ id: ID) -> Query<Authority> {
        Query("\(sql: selection) WHERE a.id = \(id)", decode: Authority.init(row:))
    }

    private static let selection: Statement = """
        SELECT a.id, a.kind, a.name_thai, a.name_english, a.district, a.province, a.slug, a.host,
            a.since, c.since AS closed
        FROM authority a LEFT JOIN authority_closure c ON c.authority = a.id
        """

    init(row: Row) throws {
        id = try row["id"]
        since = try row["since"]
        closed = try row["closed"]
        profile = Profile(
            kind: try row["kind"],
            name: Bilingual(try row["name_thai"], try row["name_english"]),
            district: try row["district"], province: try row["province"],
            slug: try row["slug"], host: try row["host"])
    }
}

extension Authority.Profile {
    /// Writes a new authority's row in its own scope.
    func insert(_ act: Act, _ transaction: WriteTransaction) throws {
        try AccountRefusal.unlessTaken(
            transaction.attempt(
                """
                INSERT INTO authority
                    (id, kind, name_thai, name_english, district, province, slug, host, since)
                VALUES (\(act.authority), \(kind), \(name.thai), \(name.english), \(district),
                    \(province), \(slug), \(host), \(act.time))
                """))
    }

    /// Writes over the row of the act's authority.
    func update(_ act: Act, _ transaction: WriteTransaction) throws {
        try AccountRefusal.unlessTaken(
            transaction.attempt(
                """
                UPDATE authority SET kind = \(kind), name_thai = \(name.thai),
                    name_english = \(name.english), district = \(district),
                    province = \(province), slug = \(slug), host = \(host)
                WHERE id = \(act.authority)
                """))
    }
}

extension AccountRefusal {
    /// Throws what a refused change means; constraints that say something else are thrown as they are.
    static func unlessTaken(_ outcome: WriteTransaction.Outcome) throws {
        guard case .refused(let violation) = outcome else { return }
        throw known[violation] ?? SQLError.constraint(violation)
    }

    /// PostgreSQL does not name the columns to whom row security binds, only the rule.
    private static let known: [ConstraintViolation: any Error] = [
        .unique(table: "authority", columns: ["id"]): alreadyBegun,
        .uniqueIndex("authority_pkey"): alreadyBegun,
        .unique(table: "authority", columns: ["slug"]): slugTaken,
        .uniqueIndex("authority_slug_key"): slugTaken,
        .unique(table: "authority", columns: ["host"]): hostTaken,
        .uniqueIndex("authority_host_key"): hostTaken,
        .unique(table: "division", columns: ["authority", "name"]): divisionTaken,
        .uniqueIndex("division_name_once"): divisionTaken,
        .unique(table: "person", columns: ["authority", "mail_key"]): mailTaken,
        .uniqueIndex("person_authority_mail_key_key"): mailTaken,
        .unique(table: "role_grant", columns: ["authority", "division"]): headTaken,
        .uniqueIndex("role_grant_head"): headTaken,
        .unique(table: "oversight", columns: ["authority", "overseer"]): roleHeld(.overseer),
        .uniqueIndex("oversight_once"): roleHeld(.overseer),
        .foreignKey: noPerson,
    ]
}
