import Design
import HTML
import QRCode
import ThaiText

/// Every component with one text in all of its inputs.
enum HostileSamples {
    static func all(_ x: String) -> [(name: String, html: String)] {
        frames(x) + forms(x) + states(x) + tables(x) + charts(x)
    }

    private static let here = LinkAddress("/x")

    private static func frames(_ x: String) -> [(name: String, html: String)] {
        var page = PageHead(x, of: x + "y", .thai, .unhashed)
        page.description = x
        let link = MenuLink(x, here, isCurrent: true).with(.home, count: 2)
        var site = Site(x, home: here, menu: [link])
        site.place = x
        site.languages = LanguageSwitch(.thai, other: here)
        site.foot = SiteFoot(x, lines: [x], columns: [MenuGroup(x, [link])], last: [link])
        var desk = Desk(home: here, menu: [MenuGroup(x, [link])])
        desk.authority = x
        desk.person = SignedIn(x, signOut: here, hidden: [HiddenField(x, x)])
        var door = Door(home: here, promise: x, detail: x)
        door.authority = x
        return [
            ("PublicPage", text(PublicPage(page, site) { x })),
            ("StaffPage", text(StaffPage(page, desk) { x })),
            ("DoorPage", text(DoorPage(page, door) { x })),
            ("PageTitle", text(PageTitle(x, eyebrow: x, lead: x))),
            ("Breadcrumbs", text(Breadcrumbs([link], here: x, .thai))),
            ("BackLink", text(BackLink(to: here, x))),
            ("FilterChips", text(FilterChips(x, [link.counting(0)]))),
            ("MoreDetails", text(MoreDetails(x) { x })),
        ]
    }

    private static func forms(_ x: String) -> [(name: String, html: String)] {
        let field = Field(x, x, hint: x).optional(.thai).showing([FieldError(x, x)])
        let choices = [Choice(x, x, hint: x), Choice(x + "2", x)]
        let fields: [(String, String)] = TextField.Kind.allCases.map {
            ("TextField \($0)", text(TextField(field, value: x, kind: $0)))
        }
        return fields + [
            ("DateField", text(DateField(field, value: x, in: FiscalYear(2569), .thai))),
            ("TextArea", text(TextArea(field, value: x))),
            ("RadioChoices", text(RadioChoices(field, choices, selected: x))),
            ("CheckboxChoices", text(CheckboxChoices(field, choices, selected: [x]))),
            ("Checkbox", text(Checkbox(field, isOn: true))),
            ("SelectField", text(SelectField(field, choices, selected: x, empty: x))),
            ("FileField", text(FileField(field, accept: x))),
            ("FileList", text(FileList([SentFile(x, note: x, removal: Button(x).sending(x, x))]))),
            ("HiddenField", text(HiddenField(x, x))),
            ("ErrorSummary", text(ErrorSummary([FieldError(x, x)], .thai))),
            ("Button", text(Button(x).sending(x, x).small().with(.check))),
            ("ButtonLink", text(ButtonLink(x, to: here, icon: .file))),
            ("DisabledButton", text(DisabledButton(x, because: x))),
            ("GoLink", text(GoLink(x, to: here))),
        ]
    }

    private static func shown(_ x: String) -> TimelineEvent {
        var event = TimelineEvent(x, at: Moment(x, iso: x), text: x)
        event.shown = [ShownPiece.Kind.file, .link, .figure, .picture].map { kind in
            var piece = ShownPiece(x, kind, at: here)
            (piece.note, piece.removal) = (x, MenuLink(x, here))
            return piece
        }
        return event
    }

    private static func states(_ x: String) -> [(name: String, html: String)] {
        let words = FindingWords(1, x, .wrong, explanation: x)
        let figure = MarkedFigure(x, marked: x, x)
        let item = RibbonItem(x, x, .half, to: here)
        return [
            ("Banner", text(Banner(.done, x, x, link: GoLink(x, to: here)))),
            ("StatusTag", text(StatusTag(.late, x))), ("CodeMark", text(CodeMark(x))),
            ("LevelBadge", text(LevelBadge(.top, x))),
            ("Timeline", text(Timeline([shown(x)]))),
            ("Stepper", text(Stepper([x, x], current: 1, .thai))),
            ("EmptyState", text(EmptyState(x, x, link: ButtonLink(x, to: here)))),
            ("DonePanel", text(DonePanel(x, code: x, codeLabel: x))),
            (
                "ConfirmPanel",
                text(ConfirmPanel(x, x, button: Button(x), back: BackLink(to: here, x)))
            ),
            ("QuickExit", text(QuickExit(x, button: x, to: here, label: x))),
            ("Ribbon", text(Ribbon([item], .thai))),
            (
                "Ticket",
                text(
                    Ticket(
                        x, code: x, note: x, picture: QRCode("x").map { QRPicture($0, label: x) }))
            ),
            ("CopyableCode", text(CopyableCode(x, button: x, copied: x))),
            ("Finding", text(Finding(words, was: figure, becomes: figure, .thai) { x })),
            (
                "Facsimile",
                text(
                    Facsimile(
                        x,
                        [
                            .heading(x),
                            .paragraph([.text(x), .mark(x, number: 1, isDoubt: true)]),
                            .table(caption: x, [[[.text(x)]], [[.text(x)], [.text(x)]]]),
                        ]))
            ),
            ("Tally", text(Tally([.init(.wrong, 1, x), .init(.alone, 2, x)]))),
        ]
    }

    private static func tables(_ x: String) -> [(name: String, html: String)] {
        let columns = [Column(x).sorted(by: here, now: .ascending), Column(x, isNumeric: true)]
        let tag = StatusTag(.done, x)
        let cells: [Cell] = [
            .text(x), .foreign(x, lang: x), .link(x, here), .status(tag),
            .level(LevelBadge(.good, x)), .statusAndLink(tag, MenuLink(x, here)),
        ]
        let rows = cells.map { [Cell.text(x), $0] }
        return [
            ("Table", text(Table(x, columns, rows))),
            ("Table scrolls", text(Table(x, columns, rows, narrow: .scrolls))),
            ("SummaryList", text(SummaryList([SummaryRow(x, x, change: MenuLink(x, here))]))),
            ("TaskList", text(TaskList([TaskRow(x, to: here, note: x, status: tag)]))),
        ]
    }

    private static func charts(_ x: String) -> [(name: String, html: String)] {
        let words = ChartWords(x, x, id: x, .thai)
        let points = [DataPoint(x, 90, printed: x), DataPoint(x, nil, printed: x)]
        let scores = ScoreList([ScoreBar(x, note: x, .init(90, printed: x))])
        let place = SmallMultiple(x, printed: (x, x), values: [90], description: x)
        return [
            ("LineChart", text(LineChart(words, points, headings: (x, x), threshold: (85, x)))),
            ("BarChart", text(BarChart(words, points, headings: (x, x)))),
            ("RadarChart", text(RadarChart(words, points, headings: (x, x), threshold: 95))),
            ("Distribution", text(Distribution([(x, 3)], sentence: x))),
            ("SmallMultiples", text(SmallMultiples([place], threshold: 85))),
            ("ProgressBar", text(ProgressBar(x, done: 1, of: 2))),
            (
                "ScoreTotal",
                text(
                    ScoreTotal(
                        x, x, LevelBadge(.good, x), note: x,
                        parts: (title: x, scores: scores, note: x)))
            ),
        ]
    }
}
