import Platform

extension EService {
    /// Where a public page is found from elsewhere; nil while the program knows only the name of its own machine.
    func paperAddress(of site: PublicSite, _ page: PublicPath) -> String? {
        site.onPaper(page, over: base)
    }
}
