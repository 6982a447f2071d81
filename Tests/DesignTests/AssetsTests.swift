import Design
import Foundation
import HTML
import Testing

/// The folder of static files, from this file's own place.
let webFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Web").path

@Suite("Assets") struct AssetsTests {
    @Test("Every file has an address with the hash of its content, and is found there only")
    func addresses() throws {
        let assets = try Assets(folder: webFolder)
        #expect(assets.all.count == 6)
        for asset in assets.all {
            #expect(assets[asset.path] == asset)
            #expect(
                asset.path.wholeMatch(of: #//assets/(fonts/)?\w+(-\w+)?\.[0-9a-f]{16}\.\w+/#) != nil
            )
        }
        #expect(assets["/assets/fonts/OFL.txt"] == nil)
        #expect(assets["/assets/../Package.swift"] == nil)
    }

    @Test("The stylesheet asks for fonts at their hashed addresses, which the page fetches first")
    func fonts() throws {
        let assets = try Assets(folder: webFolder)
        let bytes = try #require(assets[assets.links.stylesheet.text]).bytes
        let sheet = String(decoding: bytes, as: UTF8.self)
        #expect(assets.links.fonts.count == 3)
        for font in assets.links.fonts {
            #expect(sheet.contains("url(\"" + font.text.dropFirst("/assets/".count) + "\")"))
            #expect(assets[font.text]?.contentType == "font/woff2")
            #expect(assets[font.text]?.bytes.starts(with: Array("wOF2".utf8)) == true)
        }
    }

    @Test("A changed file has another address")
    func change() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "web-\(UUID())")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.copyItem(atPath: webFolder, toPath: folder.path)
        let before = try Assets(folder: folder.path)
        let font = folder.appending(path: "fonts/IBMPlexSansThai-SemiBold.woff2")
        try Data("other".utf8).write(to: font)
        let after = try Assets(folder: folder.path)
        #expect(before.links.icon == after.links.icon)
        #expect(before.links.fonts[0] != after.links.fonts[0])
        #expect(before.links.stylesheet != after.links.stylesheet)
    }

    @Test("A missing file is named")
    func missing() {
        #expect(throws: AssetError.missing(path: "/nowhere/prongsai.css")) {
            try Assets(folder: "/nowhere")
        }
    }
}
