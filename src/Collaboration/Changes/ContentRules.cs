namespace Portal.Collaboration;

/// <summary>What can lie where, by the API of Yjs. Content elsewhere is hand-made and makes stock clients fail.</summary>
internal static class ContentRules
{
    public static bool Allow(AbstractType? parent, string? key, object content)
    {
        if (content is ContentDeleted) return true;
        if (key is not null) return content is not (byte[] or char[] or ContentFormat or ContentEmbed);
        return parent switch
        {
            YMap => false,
            YText => content is byte[] or char[] or ContentFormat or ContentEmbed or ContentType,
            YXmlFragment => content is ContentType { Type: YXmlElement or YXmlText or YXmlHook },
            YArray => content is not (byte[] or char[] or ContentFormat or ContentEmbed),
            _ => true,
        };
    }
}
