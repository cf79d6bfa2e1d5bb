namespace Portal.Domain.Notifications;

/// <summary>What a person may be told of. A closed list: each kind has its sentence, its hint and its own preference.</summary>
public enum NotificationKind
{
    /// <summary>Somebody named me, or a body I sit in, in a comment.</summary>
    Mention,
    /// <summary>A conversation I take part in goes on.</summary>
    Reply,
    /// <summary>A conversation begins on what I follow.</summary>
    Comment,
    /// <summary>A reading, a vote, a correction or a publication waits for me.</summary>
    Awaited,
    /// <summary>A deadline of mine comes near, or is over.</summary>
    Deadline,
    /// <summary>A milestone of an adopted plan, that I carry or lead, comes near or is late.</summary>
    Milestone,
    /// <summary>A body decided on a plan of mine.</summary>
    Decision,
    /// <summary>A plan of mine moved along its circuit.</summary>
    Circuit,
    /// <summary>A version of a plan of mine was published.</summary>
    Published,
    /// <summary>Somebody took note of an alert, or explained a gap.</summary>
    AlertAnswered,
    /// <summary>I was given a role on a plan, or another one.</summary>
    AddedToTeam,
    /// <summary>Somebody proposes a change to what I answer for.</summary>
    SuggestionMade,
    /// <summary>A change I proposed was accepted or refused.</summary>
    SuggestionSettled,
    /// <summary>A body I sit in is convened. The mail is owed by law or by charter: it cannot be switched off.</summary>
    Convocation,
}
