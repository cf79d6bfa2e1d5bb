namespace Portal.Collaboration;

/// <summary>How an integration went.</summary>
public enum IntegrationOutcome
{
    /// <summary>Everything has its place.</summary>
    Complete,
    /// <summary>Something waits for updates that have not arrived.</summary>
    Pending,
    /// <summary>It needed more work than granted. The document is half changed: drop it and load it again.</summary>
    Exhausted,
}

/// <summary>What an integration did.</summary>
/// <param name="Outcome">How it went.</param>
/// <param name="HasChanges">Whether the document changed.</param>
public readonly record struct IntegrationResult(IntegrationOutcome Outcome, bool HasChanges)
{
    /// <summary>Whether the bytes received say exactly what changed, so that they can be relayed as they are.</summary>
    public bool CanRelay => Outcome == IntegrationOutcome.Complete && HasChanges;
}
