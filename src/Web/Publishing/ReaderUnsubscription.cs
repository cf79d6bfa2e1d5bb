using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Portal.Domain.Organisations;
using Portal.Domain.Shared;

namespace Portal.Web.Publishing;

/// <summary>The link by which one address leaves the mails of one organisation: no account, no expiry, of use for nothing else.</summary>
public sealed class ReaderUnsubscription(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Portal.ReaderUnsubscription");

    public string TokenOf(OrganisationId organisation, ReaderId reader) => _protector.Protect($"{organisation} {reader}");

    /// <summary>Null for a token of another organisation, of another installation, or of nobody.</summary>
    public ReaderId? Read(string token, OrganisationId organisation)
    {
        try
        {
            var parts = _protector.Unprotect(token).Split(' ');
            return parts.Length == 2 && parts[0] == organisation.ToString() && ReaderId.TryParse(parts[1], CultureInfo.InvariantCulture, out var reader) ? reader : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
