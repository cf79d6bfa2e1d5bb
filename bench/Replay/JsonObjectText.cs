namespace Portal.Replay;

/// <summary>A JSON object in the making; its values are JSON text already.</summary>
internal sealed class JsonObjectText
{
    private readonly List<string> _members = [];

    public JsonObjectText Add(string key, string json)
    {
        _members.Add($"{JsonValueText.Of(key)}:{json}");
        return this;
    }

    public override string ToString() => $"{{{string.Join(',', _members)}}}";
}
