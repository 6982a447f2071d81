import Testing

@testable import Prongsai

@Suite("Parts of a path") struct PathNameTests {
    @Test(
        "Folder and last part",
        arguments: [
            // path, folder, last part
            ("a/b.pdf", "a", "b.pdf"), ("/tmp/x/แผน.docx", "/tmp/x", "แผน.docx"), ("/a", "/", "a"),
            ("a", "", "a"), ("./a", ".", "a"), ("a/b/", "a", "b"), ("a//b", "a", "b"),
            ("../a", "..", "a"), ("", "", ""), ("/", "/", ""),
        ])
    func parts(path: String, folder: String, last: String) {
        #expect(PathName.folder(of: path) == folder)
        #expect(PathName.last(of: path) == last)
    }

    @Test(
        "A folder that came with the program lies beside it or in the share folder",
        arguments: [
            ("/opt/p/bin/prongsai", ["/opt/p/bin/Fonts", "/opt/p/share/prongsai/Fonts"]),
            ("/prongsai", ["/Fonts", "/share/prongsai/Fonts"]), ("", []),
        ])
    func installed(executable: String, places: [String]) {
        #expect(InstalledFolder.places(of: "Fonts", for: executable) == places)
    }

    @Test(
        "A name in a folder",
        arguments: [("a", "a/b"), ("a/", "a/b"), ("", "b"), ("/", "/b"), (".", "./b")])
    func join(folder: String, path: String) {
        #expect(PathName.join(folder, "b") == path)
    }
}
