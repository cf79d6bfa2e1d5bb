using System.Text;

namespace Portal.Collaboration;

/// <summary>The delta of a text event: a walk over all items, old and new, with the formats before and after.</summary>
internal sealed class TextEventDelta(YTextEvent e, Transaction transaction)
{
    private enum Action
    {
        None,
        Insert,
        Retain,
        Delete,
    }

    private readonly List<DeltaOp> _delta = [];
    private readonly FormatMap _current = new();
    private readonly FormatMap _old = new();
    private readonly FormatMap _changed = new();
    private readonly StringBuilder _text = new();
    private Action _action;
    private Any _embed;
    private int _length;

    public IReadOnlyList<DeltaOp> Compute()
    {
        for (var item = e.Target.Start; item is not null; item = item.Right)
        {
            switch (item.Content)
            {
                case byte[] or char[]:
                    TakeCountable(item, isText: true);
                    break;
                case ContentType or ContentEmbed:
                    TakeCountable(item, isText: false);
                    break;
                case ContentFormat format:
                    TakeFormat(item, format);
                    break;
            }
        }
        Flush();
        while (_delta is [.., { Retain: > 0, Attributes: null }]) _delta.RemoveAt(_delta.Count - 1);
        return _delta;
    }

    private void TakeCountable(Item item, bool isText)
    {
        if (e.Adds(item))
        {
            if (e.Deletes(item)) return;
            if (!isText) Flush();
            Turn(Action.Insert);
            if (isText)
            {
                item.AppendTextTo(_text);
                return;
            }
            _embed = item.ValueAt(0);
            Flush();
        }
        else if (e.Deletes(item))
        {
            Turn(Action.Delete);
            _length += item.Length;
        }
        else if (!item.Deleted)
        {
            Turn(Action.Retain);
            _length += item.Length;
        }
    }

    private void TakeFormat(Item item, ContentFormat format)
    {
        var (key, value) = (format.Key, format.Value);
        if (e.Adds(item))
        {
            if (!e.Deletes(item)) TakeAddedFormat(item, key, value);
        }
        else if (e.Deletes(item))
        {
            _old.Set(key, value);
            var current = _current.OrNull(key);
            if (!Any.AttributeEquals(current, value))
            {
                if (_action == Action.Retain) Flush();
                _changed.Set(key, current);
            }
        }
        else if (!item.Deleted)
        {
            _old.Set(key, value);
            TakeKeptFormat(item, key, value);
        }
        if (item.Deleted) return;
        if (_action == Action.Insert) Flush();
        _current.Apply(format);
    }

    private void TakeAddedFormat(Item item, string key, Any value)
    {
        if (!Any.AttributeEquals(_current.OrNull(key), value))
        {
            if (_action == Action.Retain) Flush();
            if (Any.AttributeEquals(value, _old.OrNull(key))) _changed.Remove(key);
            else _changed.Set(key, value);
        }
        else if (!value.IsNull)
        {
            item.Delete(transaction);
        }
    }

    private void TakeKeptFormat(Item item, string key, Any value)
    {
        var changed = _changed[key];
        if (changed.IsUndefined) return;
        if (Any.AttributeEquals(changed, value))
        {
            if (!changed.IsNull) item.Delete(transaction);
            return;
        }
        if (_action == Action.Retain) Flush();
        if (value.IsNull) _changed.Remove(key);
        else _changed.Set(key, value);
    }

    private void Turn(Action action)
    {
        if (_action == action) return;
        Flush();
        _action = action;
    }

    private void Flush()
    {
        switch (_action)
        {
            case Action.Delete when _length > 0:
                _delta.Add(DeltaOp.OfDelete(_length));
                break;
            case Action.Retain when _length > 0:
                _delta.Add(DeltaOp.OfRetain(_length, _changed.Count == 0 ? null : _changed.ToObject()));
                break;
            case Action.Insert when !_embed.IsUndefined || _text.Length > 0:
                _delta.Add(DeltaOp.OfInsert(_embed.IsUndefined ? _text.ToString() : _embed, _current.Count == 0 ? null : _current.ToObject()));
                break;
        }
        _text.Clear();
        _embed = default;
        _length = 0;
        _action = Action.None;
    }
}
