namespace Portal.Web.Tests.Isolation;

/// <summary>What an id in an address or a form stands for.</summary>
public enum IdKind { Plan, Deliverable, Section, CommentThread, Suggestion, Attachment, Body, Seat, Person, Membership, Invitation, InvitationToken, Publication, Amendment, PlanSlug, PublishedSlug, VersionNumber, Reader, UnsubscribeToken, Meeting, AgendaItem, VoteToken, FeedToken, OutboxMessage, Decision, Signature, SealedDocument, Notification, NoticeToken, Comment, ImportDraft, Delegation, OwnTemplate, OwnTemplateKey }
