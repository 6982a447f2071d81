import Foundation
import Glibc
import Platform
import Testing
import ThaiText

@testable import Prongsai

@Suite("Sentences of what the system says") struct WordingTests {
    @Test(
        "The usual failures are said in Thai and English, each in its own words",
        arguments: [
            ENOENT, EACCES, EROFS, ENOSPC, EFBIG, ENAMETOOLONG, EIO, EINVAL, EMFILE, EADDRINUSE,
            EADDRNOTAVAIL, EEXIST, EISDIR, ELOOP, EBUSY, ENOMEM,
        ])
    func usual(_ code: Int32) {
        let wording = SystemFailure(code: code).wording
        let isThai = { (letter: Unicode.Scalar) in (0xE00...0xE7F).contains(letter.value) }
        #expect(wording.thai.unicodeScalars.contains(where: isThai))
        #expect(!wording.thai.contains(String(cString: strerror(code))), "not the system's words")
        #expect(!wording.english.unicodeScalars.contains(where: isThai) && !wording.english.isEmpty)
    }

    @Test("What is rare keeps the system's words, and its number in Thai")
    func rare() {
        let wording = SystemFailure(code: EXDEV).wording
        let words = String(cString: strerror(EXDEV))
        #expect(wording.english == words)
        #expect(wording.thai == "ระบบแจ้งว่า “\(words)” (รหัส \(EXDEV))")
    }

    @Test("A missing folder is made by the line that is shown; no other failure shows one")
    func wayOut() {
        let failure = SystemFailure(code: ENOENT)
        #expect(
            failure.wayOut(to: "/nowhere/at all/x.pdf").english.hasSuffix(
                "mkdir -p \"/nowhere/at all\""))
        #expect(failure.wayOut(to: "/tmp/x.pdf").english.isEmpty)
        #expect(SystemFailure(code: EACCES).wayOut(to: "/nowhere/x.pdf").thai.isEmpty)
    }

    @Test(
        "Sizes are said in kilobytes and megabytes",
        arguments: [
            (0, "1 KB"), (1_024, "1 KB"), (1_025, "2 KB"), (1 << 20, "1.0 MB"),
            (12_900_000, "12.3 MB"), (Int64.max, "8796093022207.9 MB"),
        ])
    func sizes(_ bytes: Int64, _ text: String) { #expect(FileSize.text(bytes) == text) }

    @Test("Damage in the sealed part of a backup names no part of the archive")
    func sealed() {
        let sealed = BackupRefusal.damaged("sealed stream").wording
        #expect(sealed.thai.contains("ส่วนที่เข้ารหัส") && !sealed.thai.contains("sealed stream"))
        #expect(sealed.english.contains("in its sealed part"))
        #expect(BackupRefusal.damaged("database.sqlite").wording.thai.contains("ที่ database.sqlite"))
    }
}
