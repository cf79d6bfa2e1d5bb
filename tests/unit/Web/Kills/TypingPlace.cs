namespace Portal.Web.Tests.Kills;

/// <summary>Where people type, and as whom.</summary>
/// <param name="Address">The organisation's, without the last stroke.</param>
internal sealed record TypingPlace(string Address, string Cookie, string Deliverable, int People, int Seed);
