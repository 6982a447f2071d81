import Foundation
import Testing

@testable import Cryptography

@Suite("Keys of an installation") struct KeyTests {
    private static func bytes(_ hexadecimal: String) -> [UInt8] {
        let digits = Array(hexadecimal)
        return stride(from: 0, to: digits.count, by: 2).compactMap {
            UInt8(String(digits[$0...$0 + 1]), radix: 16)
        }
    }

    @Test("The published signature comes out and is verified (RFC 8032, 7.1)")
    func signature() {
        let seed = Self.bytes("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
        let open = Self.bytes("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
        let signature = Self.bytes(
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b")
        let key = SigningKey(seed: seed)
        #expect(key.publicKey == open)
        #expect(key.signature(of: []) == signature)
        #expect(SigningKey.isSigned([], signature, by: open))
        #expect(!SigningKey.isSigned([0], signature, by: open))
        for index in signature.indices {
            var changed = signature
            changed[index] ^= 1
            #expect(!SigningKey.isSigned([], changed, by: open))
        }
        #expect(!SigningKey.isSigned([], [], by: open))
    }

    @Test("What is sealed opens at its place, under its key, unchanged")
    func sealing() {
        let key = SealingKey(under: KeyedHash(key: [1]), for: "a")
        let secret = Array("secret".utf8)
        let sealed = key.seal(secret, at: "1/5", random: .system)
        #expect(key.open(sealed, at: "1/5") == secret)
        #expect(key.open(sealed, at: "1/6") == nil)
        #expect(SealingKey(under: KeyedHash(key: [2]), for: "a").open(sealed, at: "1/5") == nil)
        #expect(SealingKey(under: KeyedHash(key: [1]), for: "b").open(sealed, at: "1/5") == nil)
        for index in sealed.indices {
            var changed = sealed
            changed[index] ^= 1
            #expect(key.open(changed, at: "1/5") == nil)
        }
        #expect(key.open([], at: "1/5") == nil)
        #expect(!sealed.contains(secret))
    }

    @Test("The key is made once, for its owner only, and refused when others may read it")
    func file() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "installation.key").path
        let key = try InstallationKey.load(path: path)
        #expect(try InstallationKey.load(path: path)([1]) == key([1]))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 1)
        func permissions(_ number: Int) throws {
            try FileManager.default.setAttributes([.posixPermissions: number], ofItemAtPath: path)
        }
        let made = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
        #expect(made as? Int == 0o600)
        try permissions(0o640)
        #expect(throws: InstallationKey.Refusal.open(path: path, permissions: 0o640)) {
            try InstallationKey.load(path: path)
        }
        try permissions(0o600)
        try Data([1, 2, 3]).write(to: URL(filePath: path))
        #expect(throws: InstallationKey.Refusal.damaged(path: path)) {
            try InstallationKey.load(path: path)
        }
    }

    @Test("Many starts at once agree on one key")
    func race() async throws {
        let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let keys = try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for index in 0..<16 {
                group.addTask {
                    try InstallationKey.load(
                        path: path,
                        random: RandomBytes { [UInt8](repeating: UInt8(index), count: $0) })([1])
                }
            }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(keys.count == 1)
    }
}
