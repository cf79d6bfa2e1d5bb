namespace Portal.Collaboration;

/// <summary>A map that stands in an XML tree under a name, for what XML cannot say.</summary>
public sealed class YXmlHook(string hookName) : YMap
{
    /// <summary>The name.</summary>
    public string HookName => hookName;

    internal override int TypeRef => 5;
    internal override AbstractType Copy() => new YXmlHook(hookName);

    internal override void WriteTypeRef(ByteWriter writer)
    {
        base.WriteTypeRef(writer);
        writer.WriteVarString(hookName);
    }
}
