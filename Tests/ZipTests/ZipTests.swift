import Testing
import Zip

@Suite("Zip archives") struct ZipTests {
    static func archive(_ members: [(String, [UInt8])]) throws -> [UInt8] {
        let writer = ZipWriter()
        for (name, bytes) in members { writer.add(name, bytes: bytes) }
        return try writer.finish()
    }

    @Test("What is written is read back, in the order it was added")
    func roundTrip() throws {
        let writer = ZipWriter()
        writer.add("mimetype", text: "text/plain", packed: false)
        writer.add("ก/ข.txt", text: "สวัสดี")
        writer.add("empty", bytes: [])
        let read = try ZipArchive(bytes: writer.finish())
        #expect(read.names == ["mimetype", "ก/ข.txt", "empty"])
        #expect(try read.bytes(of: "ก/ข.txt") == Array("สวัสดี".utf8))
        #expect(try read.bytes(of: "empty") == [])
        #expect(read.contains("mimetype") && !read.contains("mime"))
    }

    @Test("The same members give the same bytes")
    func deterministic() throws {
        let members = [("a", Array("one".utf8)), ("b", [UInt8](repeating: 7, count: 99_999))]
        #expect(try Self.archive(members) == Self.archive(members))
    }

    @Test("An archive without members is still one")
    func none() throws {
        // libzip writes no bytes at all for an empty archive; that is no archive to a reader.
        #expect(throws: ZipError.self) { try ZipArchive(bytes: []) }
    }

    @Test("A missing member is named")
    func missing() throws {
        let read = try ZipArchive(bytes: Self.archive([("a", [1])]))
        #expect(throws: ZipError.missing("b")) { try read.bytes(of: "b") }
    }

    @Test("Every cut of an archive is refused or gives whole members")
    func cut() throws {
        let text = Array("ข้อความยาวพอให้บีบอัด ".utf8)
        let whole = try Self.archive([("a", text + text), ("b", text)])
        for length in 0..<whole.count {
            #expect(throws: ZipError.self, "\(length) of \(whole.count)") {
                _ = try ZipArchive(bytes: Array(whole.prefix(length)))
            }
        }
    }

    @Test("Any one byte changed never traps and never gives other content under a right checksum")
    func changed() throws {
        let text = Array("ข้อความยาวพอให้บีบอัด ".utf8)
        let whole = try Self.archive([("a", text + text)])
        for position in whole.indices {
            var bytes = whole
            bytes[position] ^= 0x55
            if let read = try? ZipArchive(bytes: bytes), let out = try? read.bytes(of: "a") {
                #expect(out == text + text)
            }
        }
    }
}

@Suite("Zip limits") struct ZipLimitTests {
    @Test("More than a limit is refused, exactly the limit is not")
    func limits() throws {
        let bytes = try ZipTests.archive([
            ("a", (0..<100).map { UInt8($0) }), ("b", [UInt8](repeating: 0, count: 100)),
        ])
        let cases: [(ZipLimits, ZipError?)] = [
            (ZipLimits(member: 100), nil),
            (ZipLimits(member: 99), .tooLarge(limit: 99)),
            (ZipLimits(total: 200), nil),
            (ZipLimits(total: 199), .tooLarge(limit: 199)),
            (ZipLimits(members: 2), nil),
            (ZipLimits(members: 1), .tooManyMembers(limit: 1)),
            (ZipLimits(ratio: 2, ratioFloor: 99), .packedTooTightly(ratio: 2)),
            (ZipLimits(ratio: 2, ratioFloor: 100), nil),
        ]
        for (limits, expected) in cases {
            var thrown: ZipError?
            do { _ = try ZipArchive(bytes: bytes, limits: limits) } catch { thrown = error }
            #expect(thrown == expected)
        }
    }

    @Test("A directory that understates a member's size does not let more out")
    func understated() throws {
        var bytes = try ZipTests.archive([("a", [UInt8](repeating: 65, count: 5_000))])
        // The size stands little-endian in the directory entry, 24 bytes after its signature PK\1\2.
        let entry = try #require(
            bytes.indices.first { bytes[$0...].starts(with: [0x50, 0x4B, 1, 2]) })
        bytes[entry + 24] = 10
        bytes[entry + 25] = 0
        #expect(throws: ZipError.damaged) {
            try ZipArchive(bytes: bytes, limits: ZipLimits(member: 100)).bytes(of: "a")
        }
    }

    @Test(
        "Names that lead out of the archive are refused",
        arguments: ["../a", "/a", "a/../../b", "..", "..\\a"])
    func names(name: String) throws {
        let bytes = try ZipTests.archive([(name, [1])])
        #expect(throws: ZipError.self) { try ZipArchive(bytes: bytes) }
    }

    @Test("Backslashes that some programs write between folders are read as slashes")
    func backslash() throws {
        let read = try ZipArchive(bytes: ZipTests.archive([("word\\document.xml", [1])]))
        #expect(read.names == ["word/document.xml"])
    }
}
