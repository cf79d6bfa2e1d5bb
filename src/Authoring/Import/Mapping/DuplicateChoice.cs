namespace Portal.Authoring.Import.Mapping;

/// <summary>What becomes of a row whose code or name is in the plan already.</summary>
public enum DuplicateChoice
{
    Skip,
    /// <summary>What the row says replaces what the record says; what it leaves blank stays.</summary>
    Update,
    /// <summary>Beside the one that is there, under a new code.</summary>
    Add,
}
