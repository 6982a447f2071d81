import FoundationEssentials
import Glibc
import Platform
import SQL
import ThaiText

/// A command at work on an installation: what was typed, the opened data, the moment.
struct InstallationCall: Sendable {
    let invocation: Invocation
    let settings: Settings
    let installation: Installation
    let now: Timestamp

    /// Opens an installation that is there and of this release, does the work and closes it again.
    static func run(
        _ invocation: Invocation,
        _ work: @escaping @Sendable (InstallationCall) async throws -> Outcome
    ) throws -> Outcome {
        let settings = try Settings(invocation)
        try requireInstallation(settings)
        return try opened(invocation, settings) { call in
            guard try await call.installation.database.pending(Installation.migrations).isEmpty
            else { throw Self.earlier }
            return try await work(call)
        }
    }

    /// Opens whatever there is, or makes it, does the work and closes it again.
    static func opened(
        _ invocation: Invocation, _ settings: Settings,
        _ work: @escaping @Sendable (InstallationCall) async throws -> Outcome
    ) throws -> Outcome {
        try Waiting.until {
            let call = InstallationCall(
                invocation: invocation, settings: settings,
                installation: try await Installation.open(settings),
                now: invocation.world.timestamp)
            return try await call.installation.database.closing { _ in try await work(call) }
        }
    }

    /// A mistyped folder must not become a new, empty installation.
    static func requireInstallation(_ settings: Settings) throws(Refusal) {
        let folder = DataFolder(path: settings[.data])
        let isServed = !settings[.database].isEmpty
        guard access(isServed ? folder.path : folder.database, F_OK) != 0 else { return }
        let name = VisibleText.of(folder.path, keepingLines: false)
        throw .other(
            Bilingual(
                "ไม่พบข้อมูลของโปรแกรมใน \(name) ตรวจ --data หรือ PRONGSAI_DATA หรือเริ่มใหม่ด้วย prongsai migrate",
                "there is no installation in \(name); check --data or PRONGSAI_DATA, or begin one with prongsai migrate"
            ), isFault: false)
    }

    private static let earlier = Refusal.other(
        Bilingual(
            "ฐานข้อมูลเป็นของโปรแกรมรุ่นก่อน สำรองข้อมูลแล้วสั่ง prongsai migrate ก่อน",
            "the database is of an earlier release; make a backup, then run prongsai migrate"),
        isFault: false)

    /// The console's doing in an authority; without a short name, in the installation itself.
    func act(in slug: Slug?) async throws -> Act {
        Act(
            by: .console, in: installation.database.scoped(to: try await authority(slug).rawValue),
            at: now)
    }

    /// The working authority of a short name; the installation for none.
    func authority(_ slug: Slug?) async throws -> Authority.ID {
        guard let slug else { return .installation }
        guard let found = try await installation.database.read(Authority.named(slug)).first else {
            throw AccountRefusal.noAuthority
        }
        return found.id
    }
}

extension World {
    /// The time of the call.
    var timestamp: Timestamp {
        Timestamp(milliseconds: Int64(now.timeIntervalSince1970 * 1_000))
    }
}
