public import HTTP

extension Visit {
    /// Reads what a program sent: fields in either encoding, and files of at most `limit` bytes where it is multipart.
    ///
    /// Throws `WebRefusal`, `FormError` or `BodyError`.
    public mutating func report(files: [String], limit: Int) async throws -> Upload {
        if request.contentType?.value == "multipart/form-data" {
            return try await upload(files: files, limit: limit)
        }
        var sent = Upload()
        sent.fields = try await request.form(upTo: min(access.bodyLimit, KeptForm.mostBytes))
        try access.check(sent.fields)
        form = sent.fields
        return sent
    }
}

extension Gate {
    /// What programs send to an authority, in both spellings of its address: they send to where they read.
    public func report<each Parameter: PathParameter>(
        _ location: PublicLocation<repeat each Parameter>, of sites: PublicSites, _ access: Access,
        answer:
            @escaping @Sendable (Visit, PublicSite, repeat each Parameter) async throws ->
            Response
    ) -> [Route<Access>] {
        [
            post(location, of: sites, access, answer: answer),
            post(location.own, access) { (visit: Visit, values: repeat each Parameter) in
                guard let site = try await sites.root(visit.request) else {
                    throw WebRefusal.nothingHere
                }
                return try await answer(visit, site, repeat each values)
            },
        ]
    }
}
