// swift-tools-version: 6.2
import PackageDescription

/// Settings of every Swift target: imports are internal unless said otherwise, `any` is written out, warnings stop the build.
let house: [SwiftSetting] = [
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// A C library of Debian: a module map, a header, nothing else.
func library(_ name: String, pkgConfig: String, package: String) -> Target {
    .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([package])])
}

/// Optimised in debug builds too: for targets of whose many small steps every test consists.
let optimised: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// A target of ours.
func target(
    _ name: String, _ dependencies: [Target.Dependency] = [], isAlwaysOptimised: Bool = false
) -> Target {
    .target(
        name: name, dependencies: dependencies,
        swiftSettings: house + (isAlwaysOptimised ? optimised : []))
}

func tests(
    _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies,
        exclude: exclude, swiftSettings: house)
}

let package = Package(
    name: "prongsai",
    products: [.executable(name: "prongsai", targets: ["Prongsai"])],
    targets: [
        // C libraries
        .systemLibrary(name: "CEpoll"),
        // Not linked but loaded at the first mail: its 30 libraries would cost every command 3 ms at its start.
        .systemLibrary(name: "CCurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        library("CGMP", pkgConfig: "gmp", package: "libgmp-dev"),
        library("CLibXML2", pkgConfig: "libxml-2.0", package: "libxml2-dev"),
        library("CMagic", pkgConfig: "libmagic", package: "libmagic-dev"),
        library("CNettle", pkgConfig: "nettle", package: "nettle-dev"),
        library("CPango", pkgConfig: "pangocairo", package: "libpango1.0-dev"),
        library("CPoppler", pkgConfig: "poppler", package: "libpoppler-private-dev"),
        library("CPNG", pkgConfig: "libpng", package: "libpng-dev"),
        library("CPQ", pkgConfig: "libpq", package: "libpq-dev"),
        library("CQREncode", pkgConfig: "libqrencode", package: "libqrencode-dev"),
        library("CSodium", pkgConfig: "libsodium", package: "libsodium-dev"),
        library("CSQLite", pkgConfig: "sqlite3", package: "libsqlite3-dev"),
        library("CThai", pkgConfig: "libthai", package: "libthai-dev"),
        library("CTurboJPEG", pkgConfig: "libturbojpeg", package: "libturbojpeg0-dev"),
        library("CXlsx", pkgConfig: "xlsxwriter", package: "libxlsxwriter-dev"),
        library("CZlib", pkgConfig: "zlib", package: "zlib1g-dev"),
        library("CZip", pkgConfig: "libzip", package: "libzip-dev"),
        .target(name: "CPopplerText", dependencies: ["CPoppler"]),

        // Tools: know nothing of the subject
        target("ThaiText", ["CThai"], isAlwaysOptimised: true),
        target("Threads"),
        target("Zip", ["CZip"]),
        target("SQL", ["ThaiText", "Threads", "CSQLite", "CPQ"], isAlwaysOptimised: true),
        target("Documents", ["ThaiText"]),
        target("DocumentReading", ["Documents", "ThaiText", "Zip", "CLibXML2", "CPopplerText"]),
        target("DocumentWriting", ["Documents", "ThaiText", "Zip", "CPango", "CXlsx"]),

        target("HTML", isAlwaysOptimised: true),
        target("HTTP", isAlwaysOptimised: true),
        target("HTTPServer", ["HTTP", "Threads", "CEpoll", "CZlib"]),

        target("Cryptography", ["Threads", "CSodium", "CNettle"], isAlwaysOptimised: true),
        target("FileStore", ["Cryptography", "ThaiText", "Threads", "Zip", "CMagic"]),
        target("Mail", ["ThaiText", "Threads", "CCurl"]),
        target("Outbound", ["Threads", "CCurl"]),
        target("QRCode", ["CQREncode"]),
        target("Pictures", ["Threads", "CPNG", "CTurboJPEG"]),
        target("PromptPay"),
        target("WorkingDays", ["ThaiText"]),
        target("Design", ["Cryptography", "HTML", "QRCode", "ThaiText"]),

        // Subject: pure, values in, values out
        target("Assessment", ["ThaiText", "CGMP"], isAlwaysOptimised: true),
        target("Reports", ["ThaiText", "Documents", "Assessment"]),

        // How values of the subject look on the pages of every area
        target("AssessmentPages", ["ThaiText", "HTML", "HTTP", "Design", "Assessment"]),

        // Documents of strangers, read by another process
        target("DocumentExamination", ["ThaiText", "Threads", "Cryptography", "Reports"]),

        // Platform: what every area needs
        target(
            "Platform",
            [
                "ThaiText", "HTML", "HTTP", "SQL", "Cryptography", "Design", "Documents",
                "FileStore", "Mail", "QRCode", "Threads",
            ]),

        // Areas: each sees the platform and the subject, none sees another
        target(
            "DocumentCheck",
            [
                "ThaiText", "HTML", "HTTP", "Threads", "Cryptography", "Design", "Platform",
                "Documents", "DocumentExamination", "DocumentWriting", "Assessment",
                "AssessmentPages", "Reports",
            ]),

        target(
            "Accounts",
            [
                "ThaiText", "HTML", "HTTP", "SQL", "Cryptography", "Design", "Mail", "Platform",
                "QRCode",
            ]),

        target(
            "Administration",
            [
                "ThaiText", "HTML", "HTTP", "SQL", "Cryptography", "Design", "Mail", "Platform",
            ]),

        target(
            "Results",
            [
                "ThaiText", "HTML", "HTTP", "SQL", "Cryptography", "Design", "FileStore",
                "Platform", "Threads",
                "Assessment", "AssessmentPages", "DocumentExamination", "Reports",
            ]),

        target(
            "Measures",
            [
                "ThaiText", "HTML", "HTTP", "SQL", "Cryptography", "Design", "FileStore", "Mail",
                "Platform", "Assessment", "AssessmentPages", "DocumentExamination", "Reports",
                "Threads",
            ]),

        target(
            "Publications",
            [
                "ThaiText", "Threads", "HTML", "HTTP", "SQL", "Cryptography", "Design", "Documents",
                "DocumentWriting", "FileStore", "Platform", "QRCode", "Assessment", "Reports",
            ]),

        target(
            "Disclosure",
            [
                "ThaiText", "HTML", "HTTP", "SQL", "Cryptography", "Design", "FileStore",
                "Outbound",
                "Platform",
                "Threads", "Assessment", "AssessmentPages",
            ]),

        target(
            "EService",
            [
                "ThaiText", "HTML", "HTTP", "SQL", "Assessment", "Cryptography", "Design",
                "Documents", "DocumentWriting", "FileStore", "Mail", "Outbound", "Pictures",
                "Platform", "PromptPay", "QRCode", "Threads", "WorkingDays",
            ]),

        target(
            "Engagement",
            [
                "ThaiText", "HTML", "HTTP", "SQL", "Cryptography", "Design", "Documents",
                "DocumentWriting", "FileStore", "Mail", "Pictures", "Platform", "Threads",
                "Assessment",
            ]),

        // Assembly
        target(
            "Demo",
            [
                "ThaiText", "Assessment", "Cryptography", "Disclosure", "Documents", "EService",
                "DocumentWriting", "Engagement", "FileStore", "Mail", "Measures", "Pictures",
                "Platform", "Publications", "Reports", "Results", "SQL",
            ]),
        .executableTarget(
            name: "Prongsai",
            dependencies: [
                "ThaiText", "Threads", "Documents", "DocumentExamination", "DocumentReading",
                "DocumentWriting", "Assessment", "Reports", "HTML", "HTTP", "HTTPServer", "SQL",
                "Cryptography",
                "Design", "FileStore", "Mail", "Platform", "Accounts", "Administration",
                "DocumentCheck", "EService", "Results", "Measures", "Publications", "Demo",
                "Disclosure", "Engagement", "Outbound", "Pictures",
            ],
            swiftSettings: house),

        // Measurement, not part of the product
        .target(
            name: "SheetGenerator", dependencies: ["Assessment", "ThaiText"],
            path: "Benchmarks/SheetGenerator", swiftSettings: house),
        .executableTarget(
            name: "FigureStudy", dependencies: ["Assessment", "SheetGenerator", "ThaiText"],
            path: "Benchmarks/FigureStudy", exclude: ["results.md"],
            swiftSettings: house),
        .executableTarget(
            name: "SQLBenchmark", dependencies: ["SQL"], path: "Benchmarks/SQL",
            exclude: ["run", "results.md"], swiftSettings: house),

        .executableTarget(
            name: "PublishingBenchmark",
            dependencies: [
                "Assessment", "DocumentWriting", "FileStore", "Platform", "Publications",
                "Reports", "SQL", "ThaiText",
            ], path: "Benchmarks/Publishing", exclude: ["run", "results.md"],
            swiftSettings: house),

        .executableTarget(
            name: "SearchBenchmark", dependencies: ["Platform", "SQL"], path: "Benchmarks/Search",
            exclude: ["run", "results.md"], swiftSettings: house),

        .executableTarget(
            name: "CrowdFiller",
            dependencies: [
                "Assessment", "EService", "Measures", "Platform", "Results", "SQL", "ThaiText",
            ],
            path: "Benchmarks/Crowd/Filler", swiftSettings: house),

        .executableTarget(
            name: "PageServer", dependencies: ["HTML", "HTTP", "HTTPServer"],
            path: "Benchmarks/HTTP/PageServer", swiftSettings: house),

        .executableTarget(
            name: "SiteServer", dependencies: ["HTML", "HTTP", "HTTPServer", "SQL"],
            path: "Benchmarks/Web/SiteServer", swiftSettings: house),

        // Tests, one target each
        .testTarget(name: "ArchitectureTests", swiftSettings: house),
        tests("ThaiText"),
        tests("Threads"),
        tests("Zip"),
        .executableTarget(
            name: "CrashWriter", dependencies: ["SQL"], path: "Tests/CrashWriter",
            swiftSettings: house),
        tests("SQL", ["ThaiText", "CrashWriter"]),
        tests("Documents", ["ThaiText"]),
        tests("DocumentReading", ["Documents", "ThaiText", "Zip"]),
        tests("DocumentWriting", ["Documents", "ThaiText", "Zip", "DocumentReading"]),
        tests("HTML"),
        .target(name: "HTTPProbes", path: "Tests/HTTPProbes", swiftSettings: house),
        tests("HTTP", ["HTTPProbes"]),
        .target(
            name: "HTTPTesting", dependencies: ["HTTP", "HTTPServer", "Threads"],
            path: "Tests/HTTPTesting", swiftSettings: house + optimised),
        tests("HTTPServer", ["HTTP", "HTTPProbes", "HTTPTesting", "PageServer", "Threads"]),
        tests("Cryptography"),
        .executableTarget(
            name: "CrashStore", dependencies: ["FileStore"], path: "Tests/CrashStore",
            swiftSettings: house),
        tests("FileStore", ["Cryptography", "Zip", "ThaiText", "Threads", "CrashStore"]),
        tests("Mail", ["ThaiText", "Threads"]),
        tests("Outbound", ["Threads"]),
        tests("QRCode"),
        tests("Pictures"),
        tests("PromptPay"),
        tests("WorkingDays", ["ThaiText"]),
        tests(
            "EService",
            [
                "ThaiText", "Assessment", "Cryptography", "Design", "Documents", "FileStore",
                "HTML", "HTTP", "Outbound", "Pictures", "Platform", "PromptPay", "SQL",
                "StorageTesting", "WorkingDays",
            ]),
        tests("Design", ["HTML", "QRCode", "ThaiText"], exclude: ["Snapshots"]),
        .executableTarget(
            name: "CrashOutbox", dependencies: ["Platform", "Mail", "SQL"],
            path: "Tests/CrashOutbox", swiftSettings: house),
        .target(
            name: "StorageTesting", dependencies: ["Mail", "Platform", "SQL", "ThaiText"],
            path: "Tests/StorageTesting", swiftSettings: house),
        tests(
            "Platform",
            [
                "ThaiText", "HTML", "HTTP", "SQL", "Cryptography", "Design", "FileStore", "Mail",
                "CrashOutbox", "StorageTesting", "Threads",
            ]),
        .executableTarget(
            name: "CrashServer",
            dependencies: ["Cryptography", "HTTP", "HTTPServer", "Platform", "SQL"],
            path: "Tests/CrashServer", swiftSettings: house),
        tests("Assessment", ["ThaiText", "SheetGenerator"]),
        tests(
            "Reports",
            ["ThaiText", "Documents", "Assessment", "DocumentReading", "DocumentWriting"]),
        tests("DocumentExamination", ["ThaiText", "Reports"]),
        tests(
            "DocumentCheck",
            ["ThaiText", "HTML", "HTTP", "Cryptography", "Platform", "Assessment", "Reports"]),
        tests(
            "Demo",
            [
                "ThaiText", "Assessment", "Cryptography", "Disclosure", "DocumentWriting",
                "EService", "Engagement", "FileStore",
                "Measures", "Platform", "Results", "SQL", "StorageTesting",
            ]),
        tests(
            "Disclosure",
            [
                "ThaiText", "HTML", "Assessment", "FileStore", "Outbound", "Platform", "SQL",
                "StorageTesting",
            ]),
        tests(
            "Engagement",
            [
                "ThaiText", "Assessment", "Cryptography", "Documents", "FileStore", "HTML", "HTTP",
                "Platform", "SQL", "StorageTesting",
            ]),
        tests(
            "Measures",
            ["ThaiText", "Assessment", "HTML", "Platform", "Reports", "SQL", "StorageTesting"]),
        tests(
            "Results", ["ThaiText", "Assessment", "Platform", "Reports", "SQL", "StorageTesting"]),
        tests(
            "Publications",
            [
                "ThaiText", "Threads", "HTML", "HTTP", "Assessment", "Cryptography",
                "DocumentWriting",
                "FileStore", "Platform", "Reports", "SQL", "StorageTesting",
            ]),
        tests(
            "Prongsai",
            [
                "ThaiText", "Threads", "Documents", "DocumentReading", "DocumentWriting",
                "Accounts", "Administration", "Assessment", "Reports", "Cryptography", "Design",
                "DocumentCheck", "DocumentExamination", "FileStore", "HTTP", "HTTPServer",
                "HTTPTesting", "Mail", "Measures", "Platform", "Publications", "Results", "SQL",
                "StorageTesting", "Disclosure", "EService", "Engagement", "Outbound", "Pictures",
            ]),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)
