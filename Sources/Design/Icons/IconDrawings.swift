extension Icon {
    /// The lines of the picture on a grid of 24.
    var drawing: StaticString {
        switch self {
        case .search:
            """
            <circle class="pane" cx="13" cy="13" r="6"/><circle cx="11" cy="11" r="6.5"/><path \
            d="m16 16 4.5 4.5"/>
            """
        case .file:
            """
            <path class="pane" d="M9 6h11v16H9z"/><path d="M5 2.8h8.5L18 7.2V19H5zM13.2 3v4.5H18\
            M8.2 11.5h6.5M8.2 15h5"/>
            """
        case .bin:
            """
            <path class="pane" d="M9 9h11v13H10z"/><path d="M4 6.5h15M9 6.5V4h5v2.5M5.5 6.5 6.6 \
            20h9.8l1.1-13.5M10 10.5v6M13 10.5v6"/>
            """
        case .lamp:
            """
            <path class="pane" d="m9 11-4 11h12l-4-11z"/><path d="M4 21h5M6.5 21V6.5A3.5 3.5 0 \
            0 1 10 3h3M12 8.5c0-3 1.5-5 4-5s4 2 4 5zM14.5 11.5v1.5M17.5 11.5v1.5"/>
            """
        case .leaf:
            """
            <path class="pane" d="M8 21c8 1 13-5 13-14l-9 4z"/><path d="M4 20c2-6 5.5-9 10-11\
            M5.5 16C3 9 8 3.5 19.5 4 20 14 14 19.5 8 17"/>
            """
        case .care:
            """
            <circle class="pane" cx="16" cy="10" r="6"/><circle cx="10" cy="4.8" r="2"/><path \
            d="M10 7.5V13h5.5l2.5 6M10 10h4.5M7.5 11a5 5 0 1 0 6.5 7"/>
            """
        case .coin:
            """
            <circle class="pane" cx="15" cy="15" r="7"/><circle cx="11" cy="11" r="7.5"/><path \
            d="M9 14.5v-7h2.7a1.7 1.7 0 0 1 0 3.5H9h3.2a1.75 1.75 0 0 1 0 3.5zM11 6v1.5M11 14.5\
            V16"/>
            """
        case .info:
            """
            <circle class="pane" cx="14" cy="14" r="7"/><circle cx="12" cy="12" r="8.5"/><path \
            d="M12 11v5.5M12 7.5v.2"/>
            """
        case .phone:
            """
            <path class="pane" d="M10 5h11v17H10z"/><path d="M6 2.8h10.5v18.4H6zM10 18.2h2.5"/>
            """
        case .mail:
            """
            <path class="pane" d="M6 8h16v13H6z"/><path d="M3 5h17v13H3zM3.5 6l8 6.5 8-6.5"/>
            """
        case .clock:
            """
            <circle class="pane" cx="14" cy="14" r="7"/><circle cx="12" cy="12" r="8.5"/><path \
            d="M12 7v5.2l3.5 2"/>
            """
        case .check:
            """
            <path d="m5 12.5 4.5 4.5L19 7"/>
            """
        case .done:
            """
            <circle class="pane" cx="14" cy="14" r="7"/><circle cx="12" cy="12" r="8.5"/><path \
            d="m8 12.3 2.8 2.8L16 9.5"/>
            """
        case .half:
            """
            <circle cx="12" cy="12" r="8.5"/><path class="pane" d="M12 3.5a8.5 8.5 0 0 1 0 \
            17z"/><path d="M12 3.5v17"/>
            """
        case .warning:
            """
            <path class="pane" d="m14 8 8 14H8z"/><path d="M12 3.5 21 19.5H3zM12 9.5v4.8M12 \
            16.8v.2"/>
            """
        case .cross:
            """
            <circle cx="12" cy="12" r="8.5"/><path d="m9 9 6 6M15 9l-6 6"/>
            """
        case .notYet:
            """
            <circle cx="12" cy="12" r="8.5" stroke-dasharray="3 3"/>
            """
        case .forward:
            """
            <path d="M4 12h15M13.5 6.5 19 12l-5.5 5.5"/>
            """
        case .back:
            """
            <path d="M20 12H5M10.5 6.5 5 12l5.5 5.5"/>
            """
        case .sort:
            """
            <path d="M8 4v15M4.5 8 8 4l3.5 4M16 20V5M12.5 16l3.5 4 3.5-4"/>
            """
        case .ascending:
            """
            <path d="M12 20V5M6.5 10.5 12 5l5.5 5.5"/>
            """
        case .descending:
            """
            <path d="M12 4v15M6.5 13.5 12 19l5.5-5.5"/>
            """
        case .upload:
            """
            <path class="pane" d="M6 11h16v11H6z"/><path d="M12 15.5V4M7.5 8 12 3.5 16.5 8M4 \
            14v6.5h16V14"/>
            """
        case .download:
            """
            <path class="pane" d="M6 11h16v11H6z"/><path d="M12 3.5V15M7.5 11 12 15.5l4.5-4.5M4 \
            14v6.5h16V14"/>
            """
        case .lock:
            """
            <path class="pane" d="M8 12h13v10H8z"/><path d="M5 10.5h13v9.5H5zM8 10.5V7a3.5 3.5 \
            0 0 1 7 0v3.5M11.5 14v2.5"/>
            """
        case .shield:
            """
            <path class="pane" d="M9 7l7-2 6 2v7c0 4-3 6.5-6 8-4-1.5-7-4-7-8z"/><path d="M12 \
            2.8 19.5 5.5v6c0 4.7-3 7.8-7.5 9.7-4.5-1.9-7.5-5-7.5-9.7v-6zM8.8 11.8l2.3 2.3 \
            4.2-4.5"/>
            """
        case .eye:
            """
            <path class="pane" d="M5 13c3-5 13-6 17 0-4 6-13 6-17 0z"/><path d="M2.5 12C6 6 18 \
            6 21.5 12 18 18 6 18 2.5 12z"/><circle cx="12" cy="12" r="2.8"/>
            """
        case .chat:
            """
            <path class="pane" d="M8 8h14v11h-5l-4 3v-3H8z"/><path d="M3 4h16v11.5h-8L6.5 \
            19v-3.5H3zM7 8.2h8M7 11.5h5"/>
            """
        case .calendar:
            """
            <path class="pane" d="M7 8h15v14H7z"/><path d="M4 5h15v15H4zM4 9.5h15M8 3v3.5M15 \
            3v3.5"/>
            """
        case .link:
            """
            <path d="M10 14a4 4 0 0 0 5.7 0l3.5-3.5a4 4 0 0 0-5.7-5.7L12 6.3M14 10a4 4 0 0 \
            0-5.7 0l-3.5 3.5a4 4 0 0 0 5.7 5.7l1.5-1.5"/>
            """
        case .screen:
            """
            <path class="pane" d="M7 8h15v13H7z"/><path d="M3 4.5h17v13H3zM3 8.5h17M7.5 21h8M6 \
            6.5v.1"/>
            """
        case .menu:
            """
            <path d="M4 7h16M4 12h16M4 17h10"/>
            """
        case .home:
            """
            <path class="pane" d="M8 12 15 6l7 6v10H8z"/><path d="M3.5 11 11.5 4l8 7M5.5 \
            10v10h12V10M10 20v-5.5h3V20"/>
            """
        case .people:
            """
            <circle class="pane" cx="15" cy="14" r="7"/><circle cx="9" cy="8" r="3.3"/><path \
            d="M2.8 20c.4-4.5 3-6.5 6.2-6.5s5.8 2 6.2 6.5M15.5 5a3.2 3.2 0 0 1 0 6M17.5 \
            14c2.3.8 3.6 2.8 3.8 6"/>
            """
        case .chart:
            """
            <path class="pane" d="M13 6h5v15h-5z"/><path d="M4 3.5V20h17M8.5 16v-4M13 16V7M17.5 \
            16v-6"/>
            """
        case .key:
            """
            <circle class="pane" cx="9" cy="16" r="5"/><circle cx="8" cy="15" r="4.2"/><path \
            d="m11 12 8.5-8.5M16.5 6.5l2.5 2.5"/>
            """
        case .leave:
            """
            <path class="pane" d="M4 6h10v16H4z"/><path d="M14 7V3.5H4.5v17H14V17M9.5 12h11\
            M16.5 8l4 4-4 4"/>
            """
        case .pin:
            """
            <path class="pane" d="M9 10a6 6 0 0 1 12 0c0 5-6 12-6 12S9 15 9 10z"/><path d="M5.5 \
            9.5a6.5 6.5 0 0 1 13 0c0 5-6.5 11.5-6.5 11.5S5.5 14.5 5.5 9.5z"/><circle cx="12" \
            cy="9.5" r="2.3"/>
            """
        case .box:
            """
            <path class="pane" d="M8 9h14v13H8z"/><path d="m3.5 7.5 8.5-4 8.5 4v9.5l-8.5 \
            4-8.5-4zM3.5 7.5l8.5 4 8.5-4M12 11.5V21"/>
            """
        case .scale:
            """
            <path class="pane" d="M9 19h12v3H9z"/><path d="M12 3.5V20M7 20h10M5 7h14M5 7l-2.5 \
            6.5h5zM19 7l-2.5 6.5h5z"/>
            """
        case .flag:
            """
            <path class="pane" d="M8 6h14l-3 4 3 5H8z"/><path d="M5 21V4h13l-3 4.5 3 4.5H5"/>
            """
        case .star:
            """
            <path class="pane" d="m14 6 2.5 5.5 6 .8-4.4 4.2 1 6-5.1-3z"/><path d="m12 3.5 2.6 \
            5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9-4.3-4.1 5.9-.8z"/>
            """
        case .list:
            """
            <path class="pane" d="M8 6h14v15H8z"/><path d="M9 6h11M9 12h11M9 18h11M4 6h.2M4 \
            12h.2M4 18h.2"/>
            """
        case .map:
            """
            <path class="pane" d="M9 7h12v14H9z"/><path d="m3.5 6 5.5-2.5 6 2.5 5.5-2.5V18L15 \
            20.5 9 18l-5.5 2.5zM9 3.5V18M15 6v14.5"/>
            """
        case .user:
            """
            <circle class="pane" cx="14" cy="15" r="7"/><circle cx="12" cy="8" r="3.6"/><path \
            d="M4.8 20.5c.5-4.8 3.5-7 7.2-7s6.7 2.2 7.2 7"/>
            """
        }
    }
}
