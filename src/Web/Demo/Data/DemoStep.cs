using Portal.Domain.Plans;

namespace Portal.Web.Demo.Data;

/// <summary>
/// One order given to the approval engine, by whom and when. <see cref="Do"/> is the name of the command in camel case: submit,
/// answerReview, putOnAgenda, chooseSession, recordDecision, integrateAmendment, verifyAmendment, completeAmendments, openRevision, publish. Each uses the properties it needs.
/// </summary>
public sealed record DemoStep
{
    public required string Do { get; init; }
    public required string By { get; init; }
    public required DateOnly On { get; init; }
    public string? Message { get; init; }
    public string? Reason { get; init; }
    public IReadOnlyList<string> Reviewers { get; init => field = value ?? []; } = [];
    public DateOnly? ReviewUntil { get; init; }
    public bool SkipReview { get; init; }
    /// <summary>Answer of a reviewer: NoRemark, Remarks, Objection.</summary>
    public string? Verdict { get; init; }
    public string? Note { get; init; }
    public string? Body { get; init; }
    public DemoSession? Session { get; init; }
    public DemoDecision? Decision { get; init; }
    /// <summary>Key of the amendment integrated.</summary>
    public string? Amendment { get; init; }
    /// <summary>What is written to integrate it.</summary>
    public IReadOnlyList<DemoEdit> Edits { get; init => field = value ?? []; } = [];
    public Audience? Audience { get; init; }
}
