using Portal.Domain.Governance;
using Portal.Domain.Plans;
using Portal.Workflows.Definitions;
using Portal.Workflows.Outlook;

namespace Portal.Web.Pages.Approvals;

/// <summary>What the form of a session is written from: the dossier, what was typed so far, and what it comes to.</summary>
public sealed record DecisionEntry
{
    public required OpenDossier Desk { get; init; }
    public required DecisionForm Form { get; init; }
    public required DateTimeOffset Now { get; init; }
    public required string TimeZone { get; init; }
    public IReadOnlyList<OutlineSection> Sections { get; init; } = [];
    /// <summary>The lines an amendment may be about, under the section that holds them.</summary>
    public IReadOnlyList<(string Section, IReadOnlyList<(string Id, string Name)> Records)> Records { get; init; } = [];
    /// <summary>The means that may be put off.</summary>
    public IReadOnlyList<(string Id, string Name)> Means { get; init; } = [];
    /// <summary>Those that are, as the amendments they make.</summary>
    public IReadOnlyList<AmendmentRequest> Deferrals { get; init; } = [];
    public string Sentence { get; init; } = "";
    /// <summary>Beside the point of an agenda: one narrow column.</summary>
    public bool InMeeting { get; init; }

    public Body? Body => Desk.Dossier.BodyAtStep;
    public StepDefinition Step => Desk.Dossier.RunningCircuit.Step(Desk.State.Step!); // a plan before a body is at a step
    public bool Advises => Step.Purpose == StepPurpose.Advise;
    public BallotCount? Ballot => Desk.Dossier.Ballot;

    /// <summary>While an electronic vote runs there is nothing to record yet.</summary>
    public bool MayRecord => Desk.May(Act.RecordDecision) && (Ballot is null || Ballot.IsOver(Now));

    public string Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(TimeZone)).ToString("f", System.Globalization.CultureInfo.CurrentCulture);
}
