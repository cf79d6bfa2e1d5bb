namespace Portal.Authoring.Sessions;

/// <summary>A structured block whose rows or figures may have changed. The revision is the sequence it was computed at.</summary>
public sealed record ChangedBlock(string Section, string Block, long Revision);
