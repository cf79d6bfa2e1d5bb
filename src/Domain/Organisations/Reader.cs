using Portal.Domain.People;
using Portal.Domain.Shared;

namespace Portal.Domain.Organisations;

/// <summary>
/// One address of the members' list (member companies, councillors): reads the "members" edition after a code mailed to it.
/// No account, no membership. Unique by organisation and address.
/// </summary>
public sealed class Reader : IOwnedByOrganisation
{
    public static readonly TimeSpan CodeLifetime = TimeSpan.FromMinutes(15);
    public const int MaximumTries = 5;
    public const int NameLength = 200;

    private Reader() { }

    public Reader(OrganisationId organisationId, EmailAddress email, string? name, DateTimeOffset addedAt)
    {
        OrganisationId = organisationId;
        Id = ReaderId.New();
        Email = email;
        AddedAt = addedAt;
        CallThem(name);
    }

    public OrganisationId OrganisationId { get; private set; }
    public ReaderId Id { get; private set; }
    public EmailAddress Email { get; private set; }
    public string? Name { get; private set; }
    public DateTimeOffset AddedAt { get; private set; }
    public DateTimeOffset? RemovedAt { get; private set; }
    /// <summary>They asked for no more messages; kept when the list is pasted again, for it is theirs to say.</summary>
    public DateTimeOffset? MailsStoppedAt { get; private set; }
    public byte[]? CodeHash { get; private set; }
    public DateTimeOffset? CodeExpiresAt { get; private set; }
    public int CodeTries { get; private set; }

    public bool IsListed => RemovedAt is null;
    public bool TakesMails => IsListed && MailsStoppedAt is null;

    /// <summary>A new six-digit code for the mail; the former one stops working.</summary>
    public string SendCode(DateTimeOffset at)
    {
        var code = Secret.NewCode();
        CodeHash = Secret.Hash(code, Id.ToString());
        CodeExpiresAt = at + CodeLifetime;
        CodeTries = 0;
        return code;
    }

    /// <summary>
    /// Uses the code. Answers the broken rule instead of throwing it: a wrong try must be saved, and an exception would undo it.
    /// </summary>
    public BusinessRule? TryEnter(string code, DateTimeOffset at)
    {
        if (CodeHash is null || CodeExpiresAt is not { } expires || at >= expires || !IsListed) return OrganisationRules.CodesExpire;
        if (CodeTries >= MaximumTries) return OrganisationRules.CodeTriesAreFew;
        CodeTries++;
        if (!Secret.Matches(CodeHash, code.Trim(), Id.ToString())) return OrganisationRules.CodeMatches;
        CodeHash = null;
        CodeExpiresAt = null;
        return null;
    }

    public void Remove(DateTimeOffset at) => RemovedAt ??= at;

    /// <summary>Unsubscribes: still reads what is published for members, is told of it no more.</summary>
    public void StopMails(DateTimeOffset at) => MailsStoppedAt ??= at;

    /// <summary>A name that is given replaces the former one; none given leaves it.</summary>
    public void CallThem(string? name)
    {
        if (name?.Trim() is { Length: > 0 } given) Name = given.Length > NameLength ? given[..NameLength] : given;
    }

    public void ListAgain(DateTimeOffset at)
    {
        if (IsListed) return;
        RemovedAt = null;
        AddedAt = at;
    }
}
