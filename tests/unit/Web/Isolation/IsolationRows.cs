using static Portal.Web.Tests.Isolation.IdKind;

namespace Portal.Web.Tests.Isolation;

/// <summary>Every route of the portal. One that is missing here fails the suite, so whoever adds a route says which ids it takes.</summary>
internal static class IsolationRows
{
    private static readonly (string, IdKind)[] None = [];

    /// <summary>Routes inside an organisation.</summary>
    public static readonly IReadOnlyList<IsolationRow> OfSpaces =
    [
        Row("GET /"),
        Row("GET /organisation"),
        Row("POST /organisation", texts: [("Form.Name", "")]),
        Row("GET /organisation/people"),
        Row("POST /organisation/people?handler=Role", fields: [("membership", Membership)], texts: [("role", "Guest")]),
        Row("POST /organisation/people?handler=Remove", fields: [("membership", Membership)]),
        Row("POST /organisation/people?handler=Withdraw", fields: [("invitation", Invitation)]),
        Row("GET /organisation/people/invite"),
        Row("POST /organisation/people/invite", fields: [("Form.Plan", Plan), ("Form.Section", Section)], texts: [("Form.Email", "pas-une-adresse"), ("Form.Role", "Member"), ("Form.PlanRole", "Lecteur")]),
        Row("GET /organisation/bodies"),
        Row("POST /organisation/bodies", texts: [("Form.Kind", "Aucune")]),
        Row("GET /organisation/bodies/{id}", [("id", Body)]),
        Row("POST /organisation/bodies/{id}?handler=Seat", [("id", Body)], texts: [("Names", "")]),
        Row("POST /organisation/bodies/{id}?handler=Office", [("id", Body)], [("seat", Seat)], [("office", "None")]),
        Row("POST /organisation/bodies/{id}?handler=Unseat", [("id", Body)], [("seat", Seat)]),
        Row("POST /organisation/bodies/{id}?handler=Settings", [("id", Body)], texts: [("Form.Title", "")]),
        Row("POST /organisation/bodies/{id}?handler=Dissolve", [("id", Body)]),
        Row("GET /organisation/readers", texts: [("Find", "")]),
        Row("POST /organisation/readers?handler=Preview", texts: [("List", "")]),
        Row("POST /organisation/readers?handler=Add", texts: [("List", "")]),
        Row("POST /organisation/readers?handler=Remove", fields: [("reader", Reader)]),
        Row("POST /organisation/readers?handler=Clear", texts: [("sure", "false")]),
        Row("GET /invitations/{token}", [("token", InvitationToken)]),
        Row("POST /invitations/{token}?handler=Join", [("token", InvitationToken)]),
        Row("POST /invitations/{token}?handler=SignIn", [("token", InvitationToken)], texts: [("Password", "rien de juste ici")]),
        Row("POST /invitations/{token}?handler=Create", [("token", InvitationToken)]),
        Row("GET /plans/new"),
        Row("POST /plans/new", texts: [("Form.Template", ""), ("Form.From", "2027"), ("Form.To", "2030")]),
        Row("GET /plans/{id}", [("id", Plan)]),
        Row("GET /plans/{id}/people", [("id", Plan)]),
        Row("GET /plans/{id}/people/{person}", [("id", Plan), ("person", Person)]),
        Row("POST /plans/{id}/people/{person}", [("id", Plan), ("person", Person)], texts: [("Form.Role", "Lecteur")]),
        Row("POST /plans/{id}/people/{person}?handler=Remove", [("id", Plan), ("person", Person)]),
        Row("GET /plans/{id}/settings", [("id", Plan)]),
        Row("POST /plans/{id}/settings", [("id", Plan)], texts: [("Form.Title", "")]),
        Row("POST /plans/{id}/settings?handler=Archive", [("id", Plan)]),
        Row("POST /plans/{id}/settings?handler=Reopen", [("id", Plan)]),
        Row("GET /plans/{id}/preview", [("id", Plan)]),
        Row("GET /plans/{id}/preview?handler=Pdf", [("id", Plan)]),
        Row("GET /plans/{id}/versions/{number}", [("id", Plan)], texts: [("number", "0.1")]),
        Row("GET /plans/{id}/versions/{number}?handler=Pdf", [("id", Plan)], texts: [("number", "0.1")]),
        Row("GET /plans/{id}/alerts", [("id", Plan)]),
        Row("POST /plans/{id}/alerts", [("id", Plan)], texts: [("alerts", "V8:r1:"), ("note", "Essai")]),
        Row("GET /plans/{id}/approval", [("id", Plan)]),
        Row("POST /plans/{id}/approval?handler=Answer", [("id", Plan)], texts: [("verdict", "Approved")]),
        Row("POST /plans/{id}/approval?handler=Return", [("id", Plan)], texts: [("reason", "Essai")]),
        Row("POST /plans/{id}/approval?handler=Agenda", [("id", Plan)], texts: [("heldOn", "2027-01-15")]),
        Row("POST /plans/{id}/approval?handler=Session", [("id", Plan)], texts: [("heldOn", "2027-01-15")]),
        Row("POST /plans/{id}/approval?handler=Revise", [("id", Plan)], texts: [("reason", "Essai")]),
        Row("POST /plans/{id}/approval?handler=Withdraw", [("id", Plan)], [("publication", Publication)], [("reason", "Essai")]),
        Row("GET /plans/{id}/approval/submit", [("id", Plan)]),
        Row("POST /plans/{id}/approval/submit", [("id", Plan)], [("Form.Reviewers", Person)]),
        Row("GET /plans/{id}/approval/decision", [("id", Plan)]),
        Row("POST /plans/{id}/approval/decision", [("id", Plan)]),
        Row("POST /plans/{id}/approval/decision?handler=More", [("id", Plan)]),
        Row("POST /plans/{id}/approval/decision?handler=Sentence", [("id", Plan)]),
        Row("GET /plans/{id}/approval/publish", [("id", Plan)]),
        Row("POST /plans/{id}/approval/publish", [("id", Plan)], [("Attachments", Attachment)], [("Audience", "Organisation")]),
        Row("GET /plans/{id}/approval/amendments", [("id", Plan)]),
        Row("POST /plans/{id}/approval/amendments?handler=Integrate", [("id", Plan)], [("amendment", Amendment)]),
        Row("POST /plans/{id}/approval/amendments?handler=Verify", [("id", Plan)], [("amendment", Amendment)]),
        Row("POST /plans/{id}/approval/amendments?handler=Back", [("id", Plan)], [("amendment", Amendment)], [("note", "Essai")]),
        Row("POST /plans/{id}/approval/amendments?handler=Complete", [("id", Plan)]),
        Row("GET /p"),
        Row("GET /p/{plan}/{v:regex(^v$)?}/{number?}", [("plan", PlanSlug)], texts: [("v", ""), ("number", "")]),
        Row("GET /p/{plan}/v/{number}/pieces/{attachment}/{fileName}", [("plan", PublishedSlug), ("number", VersionNumber), ("attachment", Attachment)], texts: [("fileName", "piece.txt")]),
        Row("GET /p/{plan}/pdf/{number}", [("plan", PlanSlug)], texts: [("number", "1.0")]),
        Row("GET /readers/unsubscribe/{token}", [("token", UnsubscribeToken)]),
        Row("POST /readers/unsubscribe/{token}", [("token", UnsubscribeToken)]),
        Row("GET /readers/access", texts: [("Plan", "")]),
        Row("POST /readers/access", texts: [("Email", "inconnu@ailleurs.example")]),
        Row("POST /readers/access?handler=Enter", texts: [("Email", "inconnu@ailleurs.example"), ("Code", "000000")]),
        Row("GET /api/deliverables/{id}/schema", [("id", Deliverable)]),
        Row("GET /api/deliverables/{id}/blocks/{section}/{block}", [("id", Deliverable), ("section", Section)], texts: [("block", "envelopes")]),
        Row("GET /api/deliverables/{id}/alerts", [("id", Deliverable)]),
        Row("POST /api/deliverables/{id}/alerts/answers", [("id", Deliverable)], json: """{"alerts":["V8:r1:"],"note":"Essai"}"""),
        Row("GET /api/deliverables/{id}/people", [("id", Deliverable)]),
        Row("GET /api/deliverables/{id}/history", [("id", Deliverable)]),
        Row("GET /api/deliverables/{id}/sections/{section}/authors", [("id", Deliverable), ("section", Section)]),
        Row("GET /api/deliverables/{id}/comments", [("id", Deliverable)]),
        Row("POST /api/deliverables/{id}/comments", [("id", Deliverable)], json: """{"section":"s1","text":""}"""),
        Row("POST /api/deliverables/{id}/comments/{thread}/replies", [("id", Deliverable), ("thread", CommentThread)], json: """{"text":""}"""),
        Row("POST /api/deliverables/{id}/comments/{thread}/resolve", [("id", Deliverable), ("thread", CommentThread)], json: "{}"),
        Row("POST /api/deliverables/{id}/comments/{thread}/reopen", [("id", Deliverable), ("thread", CommentThread)], json: "{}"),
        Row("POST /api/deliverables/{id}/import", [("id", Deliverable)], json: """{"format":"text","content":"Essai"}"""),
        Row("POST /api/import", json: """{"format":"text","content":"Essai"}"""),
        Row("GET /api/plans/{id}/attachments", [("id", Plan)]),
        Row("POST /api/plans/{id}/attachments", [("id", Plan)], texts: [("section", "s1")]),
        Row("GET /api/attachments/{id}/{fileName}", [("id", Attachment)], texts: [("fileName", "piece.txt")]),
        Row("DELETE /api/attachments/{id}", [("id", Attachment)]),
    ];

    /// <summary>Routes of the site itself: they belong to no organisation and must tell nothing of any.</summary>
    public static readonly IReadOnlyList<IsolationRow> OfTheSite =
    [
        Row("GET /"),
        Row("GET /accessibility"),
        Row("GET /legal"),
        Row("GET /status/{code:int}", texts: [("code", "404")]),
        Row("POST /status/{code:int}", texts: [("code", "404")]),
        Row("GET /language/{language:regex(^(fr|en)$)}", texts: [("language", "fr")]),
        Row("GET /sign-up"),
        Row("POST /sign-up"),
        Row("GET /sign-up/organisation"),
        Row("POST /sign-up/organisation"),
        Row("GET /sign-up/address"),
        Row("POST /sign-up/address"),
        Row("GET /account/sign-in"),
        Row("POST /account/sign-in"),
        Row("GET /account/sign-out"),
        Row("GET /account/forgotten"),
        Row("POST /account/forgotten"),
        Row("GET /account/reset", fields: [("person", Person)], texts: [("token", "rien")]),
        Row("POST /account/reset", fields: [("person", Person)], texts: [("token", "rien")]),
        Row("GET /account/confirm", fields: [("person", Person)], texts: [("token", "rien")]),
        Row("POST /account/confirm", fields: [("person", Person)], texts: [("token", "rien")]),
        Row("GET /account"),
        Row("POST /account?handler=Details"),
        Row("POST /account?handler=Password"),
        Row("GET /spaces"),
        Row("GET /api/space-addresses", texts: [("wanted", "une-ville-quelconque")]),
        Row("GET /demo"),
        Row("POST /demo", texts: [("entrance", "personne")]),
        Row("POST /csp-reports"),
    ];

    /// <summary>
    /// Not asked: static files are the same for everyone; signing out ends the session that asks; what the development machine shows (every mail) exists on that machine only.
    /// The hub has its own table, <see cref="HubRows"/>.
    /// </summary>
    public static readonly IReadOnlySet<string> Apart = new HashSet<string>
    {
        "POST /account/sign-out", "POST /account?handler=Confirm", "POST /invitations/{token}?handler=SignOut", "GET /dev/mail", "GET /dev/mail/{number:int}/html", "GET /dev/csp-reports",
        "GET /{**path:file}", "HEAD /{**path:file}", "ANY /hubs/plan/negotiate", "ANY /hubs/plan",
    };

    private static IsolationRow Row(
        string route, (string, IdKind)[]? path = null, (string, IdKind)[]? fields = null, (string, string)[]? texts = null, string? json = null) =>
        new(route, (path ?? None).ToDictionary(), (fields ?? None).ToDictionary(), (texts ?? []).ToDictionary(), json);
}
