import Assessment
import Foundation
import Platform
import SQL
import StorageTesting
import Testing
import ThaiText

@testable import Engagement

/// The frameworks of the repository.
enum Frameworks {
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
}

extension Town {
    /// The tables that the area stands on.
    static let talkSchema =
        [PlatformMigrations.all] + PlatformMigrations.services + [EngagementMigrations.all]

    /// A town with a member of staff who speaks with residents.
    static func talking(
        _ slug: String, on database: Database
    ) async throws -> (town: Town, staff: Act) {
        let town = try await found(slug, on: database)
        let staff = try await town.add(
            "ชบา ขยัน", "staff@\(slug).example", [.staff], division: town.divisions.last)
        return (town, town.act(staff, [.staff], at: began + .minutes(6)))
    }

    /// Reads as the public pages do.
    var reader: AuthorityReader { AuthorityReader(id, in: database) }
}

extension Act {
    /// The same person later.
    func later(_ span: TimeSpan) -> Act { Act(by: actor, in: database, at: time + span) }
}

extension NewsContent {
    /// A short notice.
    static func notice(
        _ title: String = "ประกาศหยุดจ่ายน้ำ", from: Timestamp? = nil, until: Timestamp? = nil
    ) -> NewsContent {
        NewsContent(
            .notice, title: title, text: "หมู่ 3 และหมู่ 4\nตั้งแต่เวลา 9.00 น.", from: from,
            until: until)
    }
}
