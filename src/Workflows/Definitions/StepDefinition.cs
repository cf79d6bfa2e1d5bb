using Portal.Domain.Governance;

namespace Portal.Workflows.Definitions;

/// <summary>One body the plan passes before.</summary>
public sealed record StepDefinition
{
    public required string Key { get; init; }
    public required IReadOnlyDictionary<string, string> Title { get; init; }
    public required BodyReference Body { get; init; }
    public required StepPurpose Purpose { get; init; }
    /// <summary>Step that follows an advice when no route says otherwise; null on a deciding step, which ends the circuit.</summary>
    public string? Next { get; init; }
    public IReadOnlyList<StepRoute> Routes { get; init; } = [];
    /// <summary>The decision carries a number (délibération n° 2026-042).</summary>
    public bool NeedsNumber { get; init; }
    public SecondReading SecondReading { get; init; } = SecondReading.WhenDemanded;
    /// <summary>Working days to integrate amendments, proposed as their due date.</summary>
    public int AmendmentWorkingDays { get; init; } = 10;
    /// <summary>Replaces the body's own quorum base for this circuit.</summary>
    public QuorumBase? QuorumBase { get; init; }
    /// <summary>Replaces the body's own majority for this circuit.</summary>
    public MajorityRule? Majority { get; init; }

    public string TitleIn(string language) => Title.TryGetValue(language, out var title) ? title : Title["fr"];

    /// <summary>Where that outcome leads; null when nothing says (a definition that validates never does).</summary>
    public string? After(StepOutcome outcome) => Routes.FirstOrDefault(route => route.On.Contains(outcome))?.To ?? Next;

    /// <summary>The body's settings as this step uses them: an advising step asks even a deciding body for its advice only.</summary>
    public BodySettings Adapt(BodySettings settings) => settings with
    {
        Nature = Purpose == StepPurpose.Decide ? settings.Nature : BodyNature.Advisory,
        QuorumBase = QuorumBase ?? settings.QuorumBase,
        Majority = Majority ?? settings.Majority,
    };
}
