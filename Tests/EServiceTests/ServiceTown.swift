import Foundation
import Platform
import SQL
import StorageTesting
import Testing
import ThaiText

@testable import EService

/// The data files of the repository, and a town that serves.
enum ServiceFiles {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Services")

    static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: name)))
    }

    static func data() throws -> ServiceData {
        try ServiceData(services: bytes("ready-made.json"), holidays: bytes("holidays.json"))
    }
}

extension Town {
    /// The tables that services stand on.
    static let serviceSchema =
        [PlatformMigrations.all] + PlatformMigrations.services + [EServiceMigrations.all]

    /// What an officer does.
    var officer: Act { act(administrator, [.officer, .administrator]) }

    /// A town that has taken over every ready-made service.
    static func serving(_ slug: String, on database: Database) async throws -> Town {
        let town = try await Town.found(slug, on: database)
        try await town.officer.takeServices(ServiceFiles.data().ready.entries)
        return town
    }

    /// One of its services.
    func service(_ code: String) async throws -> Service {
        let code = try #require(ServiceCode(code))
        return try #require(try await rows.read { try $0.service(code) })
    }
}
