using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Portal.Domain.Notifications;
using Portal.Domain.Shared;

namespace Portal.Web.Notifications;

/// <summary>The link by which one person leaves one sort of mail of one organisation: no account needed, no expiry, of use for nothing else.</summary>
public sealed class NoticeUnsubscription(IDataProtectionProvider protection)
{
    private const string Letters = "letters";

    private readonly IDataProtector _protector = protection.CreateProtector("Portal.NoticeUnsubscription");

    /// <param name="kind">Null for the gathered letters, daily and weekly.</param>
    public string TokenOf(OrganisationId organisation, PersonId person, NotificationKind? kind) => _protector.Protect($"{organisation} {person} {kind?.ToString() ?? Letters}");

    /// <summary>Null for a token of another organisation, of another installation, or of nobody.</summary>
    public (PersonId Person, NotificationKind? Kind)? Read(string token, OrganisationId organisation)
    {
        try
        {
            var parts = _protector.Unprotect(token).Split(' ');
            if (parts.Length != 3 || parts[0] != organisation.ToString() || !PersonId.TryParse(parts[1], null, out var person)) return null;
            if (parts[2] == Letters) return (person, null);
            return Enum.TryParse<NotificationKind>(parts[2], out var kind) ? (person, kind) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
