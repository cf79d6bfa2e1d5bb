using System.Text;
using Portal.Domain.Plans.Citations;

namespace Portal.Domain.Plans;

/// <summary>Asks of rich text without recursion: documents may nest as deep as someone pasted them.</summary>
public static class ProseReading
{
    extension(ProseNode node)
    {
        /// <summary>The node and all below it, in reading order.</summary>
        public IEnumerable<ProseNode> Walk()
        {
            var waiting = new Stack<ProseNode>([node]);
            while (waiting.TryPop(out var next))
            {
                yield return next;
                for (var i = next.Children.Count - 1; i >= 0; i--) waiting.Push(next.Children[i]);
            }
        }

        /// <summary>The words, a space between one block and the next.</summary>
        public string PlainText => node.Told(_ => "");

        /// <summary>The words, what the text cites included, as it reads in this plan.</summary>
        public string TextIn(LivePlan plan) => node.Told(reference => Citation.Of(plan, reference).Text);

        private string Told(Func<ProseNode, string> cited)
        {
            var text = new StringBuilder();
            foreach (var part in node.Walk())
            {
                if (part.Text is { } words) text.Append(words);
                else if (part.Type == Citation.Node) text.Append(cited(part));
                else if (text.Length > 0 && text[^1] != ' ') text.Append(' ');
            }
            return text.ToString();
        }

        /// <summary>Whether anything was written: a word or an image; empty paragraphs do not count.</summary>
        public bool HasContent => node.Walk().Any(part => part.Type is "image" or Citation.Node || !string.IsNullOrWhiteSpace(part.Text));
    }
}
