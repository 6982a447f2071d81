import SQL

/// What no area can do alone, for it knows of no other: rows that move from one to another.
enum AssemblyMigrations {
    static let all = Migrations("assembly", [contactsOnce])

    /// How an office is reached was kept with services and with contacts. It stays with contacts: what was said only with
    /// services becomes the address there.
    private static let contactsOnce = Migration(
        "0001-contacts-once",
        sqlite: """
            DROP TRIGGER office_contacts_own;
            INSERT INTO office_contacts (authority, version, address, phone, mail, hours, chat, map,
                powers, since, by_authority, by_person)
            SELECT o.authority, 1, o.contact, '', '', '', '', '', '', o.since, o.by_authority,
                o.by_person
            FROM service_office o
            WHERE o.contact <> '' AND o.version = (SELECT max(l.version) FROM service_office l
                    WHERE l.authority = o.authority)
                AND NOT EXISTS (SELECT 1 FROM office_contacts c WHERE c.authority = o.authority);
            CREATE TRIGGER office_contacts_own BEFORE INSERT ON office_contacts
            WHEN NEW.authority IS NOT scope()
            BEGIN SELECT RAISE(ABORT, 'another authority'); END;
            """,
        postgresql: """
            ALTER TABLE service_office NO FORCE ROW LEVEL SECURITY;
            ALTER TABLE office_contacts NO FORCE ROW LEVEL SECURITY;
            INSERT INTO office_contacts (authority, version, address, phone, mail, hours, chat, map,
                powers, since, by_authority, by_person)
            SELECT o.authority, 1, o.contact, '', '', '', '', '', '', o.since, o.by_authority,
                o.by_person
            FROM service_office o
            WHERE o.contact <> '' AND o.version = (SELECT max(l.version) FROM service_office l
                    WHERE l.authority = o.authority)
                AND NOT EXISTS (SELECT 1 FROM office_contacts c WHERE c.authority = o.authority);
            ALTER TABLE office_contacts FORCE ROW LEVEL SECURITY;
            ALTER TABLE service_office FORCE ROW LEVEL SECURITY;
            """)
}
