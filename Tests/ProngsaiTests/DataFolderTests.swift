import Foundation
import Glibc
import Testing

@testable import Prongsai

@Suite("The folder of the data is nobody else's") struct DataFolderTests {
    private func permissions(_ path: String) -> mode_t {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
    }

    @Test("What stood open is shut and told, with what it was", arguments: [0o755, 0o770, 0o701])
    func shut(_ mode: mode_t) throws {
        let prompt = try Prompt()
        let folder = DataFolder(path: prompt.path("data"))
        try folder.make()
        #expect(try folder.shut().isEmpty, "made here, nobody else enters it")
        #expect(FileManager.default.createFile(atPath: folder.database, contents: nil))
        try #require(chmod(folder.path, mode) == 0 && chmod(folder.database, 0o644) == 0)
        let tightened = try folder.shut()
        #expect(tightened.map(\.path) == [folder.path, folder.database])
        #expect(tightened.map(\.permissions) == [String(mode, radix: 8), "644"])
        #expect(permissions(folder.path) == 0o700 && permissions(folder.database) == 0o600)
    }

    @Test("A folder that others use, or that holds something else, is refused and left as it is")
    func foreign() throws {
        let prompt = try Prompt()
        let folder = DataFolder(path: prompt.path("shared"))
        try folder.make()
        for mode: mode_t in [0o755, 0o1777] {
            let file = folder.path + "/letters.docx"
            #expect(FileManager.default.createFile(atPath: file, contents: nil))
            if mode == 0o1777 { unlink(file) }
            try #require(chmod(folder.path, mode) == 0)
            #expect(throws: Refusal.self) { try folder.shut() }
            #expect(permissions(folder.path) == mode & 0o777)
        }
    }

    @Test("A new disk's own folder is no hindrance")
    func disk() throws {
        let prompt = try Prompt()
        let folder = DataFolder(path: prompt.path("disk"))
        try FileManager.default.createDirectory(
            atPath: folder.path + "/lost+found", withIntermediateDirectories: true)
        try #require(chmod(folder.path, 0o755) == 0)
        #expect(try folder.shut().count == 1)
    }
}
