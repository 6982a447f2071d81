import Foundation
import HTTP
import Cryptography
import Mail
import Platform
import SQL
import Testing
import ThaiText

@testable import Prongsai
@testable import Results

extension BadInputForm {
    /// Where there are many authorities a visitor types the name, so that spaces around it are none of its.
    private static let authority = Field("authority", .choice).but(
        .taken, .invisible, .spacesAround)

    /// Every form of the program; a test tells of one that is missing here.
    static let all =
        doors + links + ownAccount + people + places + installation + results + measures
        + publications + disclosure + services + building + requests + payments + engagement
        + polls + [
            oversightEnd, check, removal,
        ]

    /// All of them, or while one works on some those whose routes begin as PRONGSAI_FORMS says: "/work/news,/a/".
    static var chosen: [BadInputForm] {
        let starts = ProcessInfo.processInfo.environment["PRONGSAI_FORMS"]?.split(separator: ",")
        return all.filter { form in
            starts.map { $0.contains { form.route.hasPrefix($0) } } ?? true
        }
    }

    private static let password = AdministrationCast.password
    private static let other = "ฝนตกเบาเบากลางทุ่งกว้าง"

    // MARK: Without an account

    private static let doors = [
        BadInputForm(
            "/first-run",
            particulars(hasHost: false) + [
                Field("divisions", .lines).but(.taken, .wrongChoice), Field("person", .name),
                Field("mail", .mail), Field("password", .newPassword),
                Field("setup_code", .shownCode),
            ]
        ) { stage, _ in
            let site = try await stage.emptySite()
            return Guest(
                site: site, path: "/first-run", isHere: false,
                right: profile.merging(
                    [
                        "divisions": "สำนักปลัด\nกองคลัง", "person": "สมชาย ใจดี",
                        "mail": "somchai9@rimthanthong.example", "password": password,
                        "setup_code": site.setupCode,
                    ]) { first, _ in first })
        },
        BadInputForm(
            "/sign-in",
            [
                authority, Field("mail", .mail), Field("password", .secret).blaming("mail"),
                Field("back", .unseen), Field("kept", .unseen), Field("language", .unseen),
            ]
        ) { stage, number in
            _ = try await stage.newcomer("sign-in-\(number)")
            return stage.nobody(
                at: "/sign-in",
                [
                    "authority": "1", "mail": "sign-in-\(number)@example.go.th",
                    "password": password, "back": "/work",
                ])
        },
        BadInputForm(
            "/sign-in/code", [Field("code", .code), Field("back", .unseen), Field("kept", .unseen)]
        ) {
            try await $0.half($1, at: "/sign-in/code", hasApp: true)
        },
        BadInputForm(
            "/sign-in/enrol",
            [Field("code", .code), Field("back", .unseen), Field("kept", .unseen)]
        ) {
            try await $0.half($1, at: "/sign-in/enrol", hasApp: false)
        },
        BadInputForm("/sign-in/forgotten", [authority, Field("mail", .mail)]) {
            $0.nobody(
                at: "/sign-in/forgotten",
                ["authority": "1", "mail": "forgotten-\($1)@example.go.th"])
        },
    ]

    // MARK: By a letter's link

    private static let links = [
        BadInputForm(
            "/join/{invitation}", [Field("name", .name), Field("password", .newPassword)]
        ) { stage, number in
            let mail = try #require(MailAddress("joins-\(number)@example.go.th"))
            let made = try await stage.site.installation.signIn.invite(
                Invitation.Offer(mail: mail, roles: [.administrator]),
                stage.cast.act(.console, stage.cast.first))
            let link = AccountLink(stage.cast.first, made.token)
            return stage.nobody(
                at: AccountLink.joining.path(link).text,
                ["name": "ชูใจ เลิศล้ำ 9\(number)", "password": password])
        },
        BadInputForm("/reset/{link}", [Field("password", .newPassword)]) { stage, number in
            let person = try await stage.newcomer("resets-\(number)")
            let token = try await stage.site.installation.signIn.offerReset(
                to: person, stage.cast.act(.console, stage.cast.first))
            let link = AccountLink(stage.cast.first, token)
            return stage.nobody(at: AccountLink.reset.path(link).text, ["password": other])
        },
    ]

    // MARK: The own account

    private static let ownAccount = [
        BadInputForm("/sign-out") { try await $0.officer($1, at: "/sign-out") },
        BadInputForm("/account/name", [Field("name", .name)]) {
            try $0.player("own officer", at: "/account/name", ["name": "สมชาย ใจดี \($1)"])
        },
        BadInputForm(
            "/account/password", [Field("present", .secret), Field("password", .newPassword)]
        ) {
            try await $0.officer(
                $1, at: "/account/password", ["present": password, "password": other])
        },
        BadInputForm(
            "/account/confirm",
            [Field("password", .secret), Field("back", .unseen), Field("kept", .unseen)]
        ) {
            try await $0.officer(
                $1, at: "/account/confirm", ["password": password, "back": "/account"])
        },
        BadInputForm("/account/kept-form", [Field("kept", .unseen)]) {
            try await $0.officer($1, at: "/account/kept-form", ["kept": "AAAA"])
        },
        BadInputForm(
            "/account/second-factor/recovery-codes/kept",
            [
                Field("is_kept", .choice), Field("paper", .unseen), Field("back", .unseen),
                Field("kept", .unseen),
            ]
        ) {
            var guest = try await $0.officer(
                $1, at: "/account/second-factor/recovery-codes/kept",
                ["is_kept": "yes", "back": "/work"])
            guest.right["paper"] = try $0.paper(of: guest)
            return guest
        },
        BadInputForm("/account/sessions/{session}/end") { stage, _ in
            try stage.player("own officer", at: "/account/sessions/987654/end")
        },
        BadInputForm("/account/sessions/end-others") { stage, _ in
            try stage.player("own officer", at: "/account/sessions/end-others")
        },
        BadInputForm("/account/second-factor/enrol", [Field("code", .code)]) { stage, number in
            var guest = try await stage.officer(number, at: "/account/second-factor/enrol")
            let enrolment = try await stage.site.installation.signIn.beginEnrolment(
                stage.act(of: guest))
            guest.right["code"] = try stage.code(enrolment.secret)
            return guest
        },
        BadInputForm("/account/second-factor/recovery-codes", [Field("password", .secret)]) {
            let guest = try await $0.officer(
                $1, at: "/account/second-factor/recovery-codes", ["password": password])
            _ = try await $0.tie(guest)
            return guest
        },
        BadInputForm(
            "/account/second-factor/remove", [Field("password", .secret), Field("code", .code)]
        ) {
            var guest = try await $0.officer(
                $1, at: "/account/second-factor/remove", ["password": password])
            guest.right["code"] = try $0.code(try await $0.tie(guest), ahead: 1)
            return guest
        },
    ]

    // MARK: People and invitations

    private static let people = [
        BadInputForm("/work/people/{person}/name", [Field("name", .name)]) {
            try $0.player(
                "own administrator", at: "/work/people/9/name", ["name": "สมหญิง ใจดี \($1)"])
        },
        BadInputForm(
            "/work/people/{person}/roles",
            [
                Field("role", .choice).refusingOf(others: "operator"),
                Field("division", .optionalChoice),
            ]
        ) { stage, number in
            let person = try await stage.newcomer("role-\(number)")
            return try stage.player(
                "own administrator", at: "/work/people/\(person.rawValue)/roles",
                ["role": "staff", "division": "3"])
        },
        BadInputForm("/work/people/{person}/roles/{role}") { stage, _ in
            try stage.player("own administrator", at: "/work/people/9/roles/officer")
        },
        BadInputForm("/work/people/{person}/division", [Field("division", .optionalChoice)]) {
            stage, _ in
            try stage.player(
                "own administrator", at: "/work/people/9/division", ["division": "3"])
        },
        BadInputForm("/work/people/{person}/{deed}") { stage, _ in
            try stage.player("own administrator", at: "/work/people/9/enable")
        },
        BadInputForm(
            "/work/invitations/new",
            [
                Field("mail", .mail),
                Field("role", .choice).refusingOf(others: "operator")
                    .but(.taken, .twice),
                Field("division", .optionalChoice),
            ]
        ) { stage, number in
            try stage.player(
                "own administrator", at: "/work/invitations/new",
                [
                    "mail": "invited-\(number)@example.go.th", "role": "officer",
                    "division": "3",
                ])
        },
        BadInputForm("/work/invitations/{invitation}/withdrawal") { stage, _ in
            try stage.player("own administrator", at: "/work/invitations/1/withdrawal")
        },
        BadInputForm(
            "/work/letters/retry",
            [
                Field("key", .choice).blaming("letters").but(.refused, .thaiDigits)
                    .refusingOf(others: "invitation/2/1")
            ]
        ) {
            try $0.player(
                "own administrator", at: "/work/letters/retry", ["key": "invitation/1/\($1)"])
        },
    ]

    // MARK: Divisions and the authority

    private static let places = [
        BadInputForm("/work/divisions/new", [Field("name", .name)]) {
            try $0.player("own administrator", at: "/work/divisions/new", ["name": "กองที่ \($1)"])
        },
        BadInputForm("/work/divisions/{division}/name", [Field("name", .name)]) {
            try $0.player(
                "own administrator", at: "/work/divisions/3/name", ["name": "กองใหม่ \($1)"])
        },
        BadInputForm("/work/divisions/{division}/closure") { stage, _ in
            try stage.player("own administrator", at: "/work/divisions/3/closure")
        },
        BadInputForm("/work/authority", particulars(hasHost: true)) {
            try $0.player(
                "own administrator", at: "/work/authority",
                profile.merging(["slug": "rim-\($1)", "host": "ita\($1).example.go.th"]) { $1 })
        },
    ]

    // MARK: The installation

    private static let installation = [
        BadInputForm(
            "/work/authorities/new", particulars(hasHost: true) + [Field("mail", .mail)]
        ) {
            try $0.player(
                "own operator", at: "/work/authorities/new",
                profile.merging([
                    "name_english": "Town number \($1)", "slug": "town-\($1)",
                    "host": "ita\($1).example.go.th", "mail": "first\($1)@example.go.th",
                ]) { $1 })
        },
        BadInputForm("/work/authorities/{authority}/administrator", [Field("mail", .mail)]) {
            try $0.player(
                "own operator", at: "/work/authorities/1/administrator",
                ["mail": "second\($1)@example.go.th"])
        },
        BadInputForm(
            "/work/authorities/{authority}/oversight",
            // The operator has no such role.
            [
                Field("overseer", .choice).refusingOf(others: "2").but(.refused, .thaiDigits)
            ]
        ) { stage, _ in
            try stage.player(
                "own operator", at: "/work/authorities/1/oversight", ["overseer": "1"])
        },
    ]

    private static let oversightEnd = BadInputForm(
        "/work/authorities/{authority}/oversight/{overseer}"
    ) { stage, _ in
        try stage.player("own operator", at: "/work/authorities/2/oversight/1")
    }

    // MARK: The year's results

    /// What may stand in a sheet of any year; every score is read by the same lines.
    private static let figures =
        ((try? TestSite.library()).map { FigureForm.fields($0) } ?? []).subtracting([
            "total", "level", "known", "reading", "deed", "repair",
        ]).sorted()

    /// What may stand in the analysis of any year, but the first field.
    private static let analysis =
        ((try? TestSite.library()).map { AnalysisField.all($0) } ?? []).subtracting([
            "known", "cause-1",
        ]).sorted()

    private static let results = [
        BadInputForm(
            "/work/results/{year}/figures",
            [
                Field("total", .score),
                Field("level", .optionalChoice)
                    .but(.taken, .spaces, .invisibleOnly, .spacesAround, .invisible),
                Field("known", .choice).blaming("meanwhile"),
                Field("deed", .unseen).blaming("deed"),
                Field("repair", .unseen), Field("reading", .optionalChoice).blaming("total"),
            ] + figures.map { Field($0, .score).likeAnother() }
        ) { stage, _ in
            let known = try await stage.resultVersion(2568)
            return try stage.player(
                "own officer", at: "/work/results/2568/figures",
                sheet.merging(["known": "\(known)", "deed": "record"]) { $1 })
        },
        // What is typed is only looked at: whatever stands there, the page says it under the field.
        BadInputForm(
            "/work/results/{year}/check",
            // Scores are read by the same lines as those of the form above, where they are tried.
            ["known", "reading", "deed", "repair"].map { Field($0, .unseen) }
                + (["total", "level"] + figures).map { Field($0, .unseen).likeAnother() }
        ) { stage, _ in
            try stage.player("own officer", at: "/work/results/2568/check", sheet)
        },
        BadInputForm(
            "/work/results/{year}/repair",
            [
                Field("known", .choice).blaming("meanwhile"),
                Field("repair", .choice).blaming("total"),
            ]
        ) { stage, _ in
            let known = try await stage.resultVersion(2567)
            return try stage.player(
                "own officer", at: "/work/results/2567/repair",
                ["known": "\(known)", "repair": "total=91.00"])
        },
        BadInputForm(
            "/work/results/{year}/analysis",
            [Field("known", .choice).blaming("meanwhile"), Field("cause-1", .optionalProse)]
                + analysis.map { Field($0, .optionalProse).likeAnother() }
        ) { stage, _ in
            _ = try await stage.resultVersion(2567)
            let year = try #require(FiscalYear(2567))
            let known = try await stage.cast.act(.console, stage.cast.first).analysis(of: year)
            return try stage.player(
                "own officer", at: "/work/results/2567/analysis",
                ["known": "\(known?.version ?? 0)", "cause-1": "ยังใช้สมุดยืม 3 เล่ม"])
        },
        BadInputForm(
            "/work/results/{year}/share", [Field("known", .choice).blaming("versions")]
        ) { stage, _ in
            let known = try await stage.resultVersion(2567)
            return try stage.player(
                "own officer", at: "/work/results/2567/share", ["known": "\(known)"])
        },
        BadInputForm("/work/results/{year}/withdraw") { stage, _ in
            _ = try await stage.resultVersion(2567)
            return try stage.player("own officer", at: "/work/results/2567/withdraw")
        },
        BadInputForm("/work/results/import", [Field("year", .optionalChoice)]) { stage, _ in
            var guest = try stage.player(
                "own officer", at: "/work/results/import", ["year": "2567"])
            guest.file = try BadInputStage.sample()
            return guest
        },
    ]

    private static let sheet = [
        "total": "94.18", "indicator.1": "95.40", "level": "ผ่านดี", "known": "0",
    ]

    // MARK: The check

    private static let check = BadInputForm("/check", [Field("year", .optionalChoice)]) {
        stage, _ in
        var guest = stage.nobody(at: "/check", ["year": "2567"])
        guest.file = try BadInputStage.sample()
        return guest
    }

    private static let removal = BadInputForm("/check/{document}/remove") { stage, _ in
        stage.nobody(at: "/check/abc/remove")
    }

    // MARK: An authority's particulars

    private static func particulars(hasHost: Bool) -> [Field] {
        [
            Field("kind", .choice), Field("name_thai", .name), Field("name_english", .name),
            Field("district", .name), Field("province", .name), Field("slug", .address),
        ] + (hasHost ? [Field("host", .address).but(.refused, .wrongChoice, .strangersNumber)] : [])
    }

    private static let profile = [
        "kind": "subdistrict-municipality", "name_thai": "เทศบาลตำบลริมธารทอง 9",
        "name_english": "Rim Than Thong 9", "district": "บึงสามสาย", "province": "ธารนคร",
        "slug": "rimthanthong9",
    ]
}
