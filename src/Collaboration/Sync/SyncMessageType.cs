namespace Portal.Collaboration;

/// <summary>The messages of the y-protocols sync protocol.</summary>
public enum SyncMessageType
{
    /// <summary>"This is what I have": a state vector.</summary>
    Step1 = 0,
    /// <summary>"This is what you lack": an update.</summary>
    Step2 = 1,
    /// <summary>A change that just happened: an update.</summary>
    Update = 2,
}
