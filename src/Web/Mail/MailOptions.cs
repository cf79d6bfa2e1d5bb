using System.ComponentModel.DataAnnotations;

namespace Portal.Web.Mail;

/// <summary>Section <c>Mail</c>. Without a host, mails can be read at <c>/dev/mail</c> in Development and wait in the outbox elsewhere.</summary>
public sealed class MailOptions
{
    public const string Section = "Mail";

    public string? Host { get; set; }
    [Range(1, 65535)] public int Port { get; set; } = 587;
    /// <summary>Asks the server to encrypt (STARTTLS). Off only for a relay on the same machine.</summary>
    public bool Encrypted { get; set; } = true;
    public string? User { get; set; }
    public string? Password { get; set; }
    [Required, EmailAddress] public string From { get; set; } = "ne-pas-repondre@localhost.localdomain";
    [Range(1, 120)] public int TimeoutSeconds { get; set; } = 20;
}
