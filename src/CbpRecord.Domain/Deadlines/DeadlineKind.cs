namespace CbpRecord.Domain.Deadlines;

/// <summary>What can be due. The order is the order of rows that fall on the same day.</summary>
public enum DeadlineKind
{
    Section8, Section71, Section15, Section8And9, InternationalRenewal,
    RecordationExpiry, RecordationRenewal, RecordationExtension, RecordationExtended,
    Expungement, Reexamination, TmaResponse,
    CopyrightRenewal, CopyrightTerm, PendingCopyrightExpiry,
    TradeNameEligible, TradeNameOpposition, TradeNameDisuse,
    OwnerChangeFiling, LicenceEnd,
    DetentionDecision, DetentionNotice, DetentionEnd, ImporterResponse, OwnerDisclosure, SeizureDisclosure, ConsentWindow, DmcaDisclosure,
    ItcFinal, InformationAnswer, DetentionAnswer,
}
