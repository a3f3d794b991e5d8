using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Rights;

namespace CbpRecord.Packets.Sections;

/// <summary>A heading in the packet's two languages. The Chinese stands beside the English only when the owner gave a Chinese name.</summary>
internal sealed record Title(string English, string Chinese);

/// <summary>The headings. The values below them are printed as filed and never translated.</summary>
internal static class Titles
{
    public static readonly Title Cover = new("Cover note", "说明函");
    public static readonly Title Transmittal = new("Transmittal", "递交函");
    public static readonly Title Exhibits = new("Index of exhibits", "附件目录");
    public static readonly Title TwoClocks = new("The two clocks", "两个期限");
    public static readonly Title Gaps = new("What is still missing", "尚缺内容");
    public static readonly Title Warnings = new("What to know", "注意事项");

    public static Title Of(SectionKind section, PacketFacts facts) => section switch
    {
        SectionKind.Transmittal => Transmittal,
        SectionKind.Recordation => new("The recordation", "美国海关备案(CBP)信息"),
        SectionKind.Right => OfRight(facts.Right.Kind),
        SectionKind.Classes => new("Classes and goods", "类别与商品"),
        SectionKind.Change => facts.Transaction == TransactionKind.NameChange ? new("Change of name", "名称变更") : new("Change of ownership", "权利人变更"),
        SectionKind.Owner => facts.Transaction == TransactionKind.OwnerChange ? new("The new owner", "新权利人") : new("Owner", "权利人"),
        SectionKind.Contact => new("Point of contact", "联系人"),
        SectionKind.Injury => new("Injury from importations", "进口所致损害"),
        SectionKind.Manufacture => new("Places of manufacture", "正品生产地"),
        SectionKind.Licensees => new("Foreign licensees and authorised users", "境外被许可人与授权使用人"),
        SectionKind.RelatedCompanies => new("Parents, subsidiaries and companies under common ownership or control", "母公司、子公司及共同所有或控制的公司"),
        SectionKind.GrayMarket => new("Gray-market and Lever-rule protection", "灰色市场与利弗规则保护"),
        SectionKind.Performers => new("Performing artists", "表演者"),
        SectionKind.Affidavit => new("Affidavit of continuing ownership", "持续拥有权利的宣誓书"),
        SectionKind.Changes => new("Changes since the last filing", "自上次申请以来的变更"),
        SectionKind.Reasons => new("Reasons for the delay", "延误原因"),
        SectionKind.Statements => new("Statements", "声明"),
        SectionKind.Images => new("Images", "图样"),
        SectionKind.Fees => new("Fees", "官费"),
        _ => new("Signature", "签署"),
    };

    public static Title OfTransaction(PacketFacts facts) => (facts.Transaction, facts.Right.Kind) switch
    {
        (TransactionKind.New, RightKind.TradeName) => new("Application to record a trade name", "商号的美国海关备案(CBP)申请"),
        (TransactionKind.New, RightKind.Copyright) => new("Application to record a copyright", "著作权的美国海关备案(CBP)申请"),
        (TransactionKind.New, RightKind.PendingCopyright) => new("Application to record a copyright whose registration is pending", "待决著作权的美国海关备案(CBP)申请"),
        (TransactionKind.New, _) => new("Application to record a trademark", "商标的美国海关备案(CBP)申请"),
        (TransactionKind.Renewal, RightKind.Trademark) => new("Application to renew the recordation of a trademark", "商标的美国海关备案(CBP)续展申请"),
        (TransactionKind.Renewal, _) => new("Application to renew the recordation of a copyright", "著作权的美国海关备案(CBP)续展申请"),
        (TransactionKind.OwnerChange, _) => new("Application to continue a recordation under a new owner", "权利人变更申请"),
        (TransactionKind.NameChange, _) => new("Notice of a change in the owner's name", "权利人名称变更申请"),
        (TransactionKind.ContactChange, _) => new("Notice of a change in the point of contact", "联系人变更申请"),
        _ => new("Request for an extended period to renew a recordation", "美国海关备案(CBP)续展延期申请"),
    };

    private static Title OfRight(RightKind kind) => kind switch
    {
        RightKind.Trademark => new("The registration", "商标注册"),
        RightKind.TradeName => new("The trade name", "商号"),
        RightKind.PendingCopyright => new("The work and its application", "作品及其登记申请"),
        _ => new("The work and its registration", "作品及其登记"),
    };
}
