namespace Portal.Storage.Workflows;

/// <summary>Kinds of work in the queue.</summary>
public static class WorkKinds
{
    /// <summary>A message is due; the triggers of the migrations write the same word.</summary>
    public const string Outbox = "outbox";

    /// <summary>A person has notifications whose mail is due; the triggers of the migrations write the same word.</summary>
    public const string Notices = "notices";

    /// <summary>An organisation that asked to close is to be erased; the triggers of the migrations write the same word.</summary>
    public const string Erasure = "erasure";

    /// <summary>The members' list is to be told of a publication.</summary>
    public const string Readers = "readers";

    /// <summary>A deliverable in force has milestones to recall; the triggers of the migrations write the same word.</summary>
    public const string Milestones = "milestones";
}
