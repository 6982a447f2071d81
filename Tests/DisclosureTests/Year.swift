import Assessment
import Foundation
import Platform
import SQL
import StorageTesting
import Testing
import ThaiText

@testable import Disclosure

/// The frameworks of the repository, and a town that discloses.
enum Years {
    static let library: FrameworkLibrary? = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Frameworks")
        let files = (2565...2569).compactMap { year in
            let name = "\(year).json"
            return (try? Data(contentsOf: folder.appending(path: name))).map {
                FrameworkFile(name: name, bytes: Array($0))
            }
        }
        return try? FrameworkLibrary(files: files)
    }()

    static func framework(_ year: Int = 2568) throws -> Framework {
        try #require(library?.framework(for: year))
    }

    static func fiscal(_ year: Int = 2568) throws -> FiscalYear { try #require(FiscalYear(year)) }

    static func place(_ code: String, _ year: Int = 2568) throws -> ItemPlace {
        ItemPlace(code, of: try fiscal(year))
    }
}

extension Town {
    /// The tables that the disclosure stands on.
    static let disclosureSchema =
        [PlatformMigrations.all] + PlatformMigrations.services + [DisclosureMigrations.all]

    /// A town with an officer and a member of staff of the finance division.
    static func disclosing(
        _ slug: String, on database: Database
    ) async throws -> (town: Town, officer: Act, staff: Act) {
        let town = try await found(slug, on: database)
        let officer = try await town.add("มะลิ ใจดี", "officer@\(slug).example", [.officer])
        let staff = try await town.add(
            "ชบา ขยัน", "staff@\(slug).example", [.staff], division: town.divisions.last)
        return (
            town, town.act(officer, [.officer], at: began + .minutes(5)),
            town.act(staff, [.staff], at: began + .minutes(6))
        )
    }
}

extension EvidenceDraft {
    /// A page on the web.
    static func link(_ address: String, _ title: String = "หน้าเว็บ") -> EvidenceDraft {
        EvidenceDraft(.link(address), title: title)
    }
}
