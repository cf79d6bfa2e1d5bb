namespace Portal.Workflows.Definitions;

/// <summary>The reading before a body sees the plan (REVIEW).</summary>
public sealed record ReviewSettings
{
    /// <summary>The lead may go straight to the body's agenda: submission and agenda are one act.</summary>
    public bool MaySkip { get; init; }
    /// <summary>How many reviewers must be named, and must have answered before the plan goes on.</summary>
    public int MandatoryReviewers { get; init; }
    /// <summary>Length of the review window.</summary>
    public int WorkingDays { get; init; } = 10;
}
