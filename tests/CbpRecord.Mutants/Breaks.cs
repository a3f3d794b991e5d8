using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CbpRecord.Mutants;

/// <summary>Every way in which a file of rules is broken: each constant, comparison, condition, roll and operator once, and each rule's answer moved by a day.</summary>
internal sealed class Breaks(string file, SyntaxTree tree) : CSharpSyntaxWalker
{
    private static readonly Dictionary<SyntaxKind, string> Comparisons = new()
    {
        [SyntaxKind.LessThanToken] = "<=", [SyntaxKind.LessThanEqualsToken] = "<", [SyntaxKind.GreaterThanToken] = ">=", [SyntaxKind.GreaterThanEqualsToken] = ">",
        [SyntaxKind.EqualsEqualsToken] = "!=", [SyntaxKind.ExclamationEqualsToken] = "==", [SyntaxKind.AmpersandAmpersandToken] = "||", [SyntaxKind.BarBarToken] = "&&",
    };

    private static readonly Dictionary<SyntaxKind, string> Arithmetic = new()
    {
        [SyntaxKind.PlusToken] = "-", [SyntaxKind.MinusToken] = "+", [SyntaxKind.AsteriskToken] = "+", [SyntaxKind.SlashToken] = "*", [SyntaxKind.PercentToken] = "*",
    };

    /// <summary>Members that stand for a choice of the law, each with the one it is taken for.</summary>
    private static readonly Dictionary<string, string> Members = new()
    {
        ["Office.Uspto"] = "Office.Cbp", ["Office.CopyrightOffice"] = "Office.Cbp", ["Office.Cbp"] = "Office.None", ["Office.Wipo"] = "Office.Uspto", ["Office.None"] = "Office.Uspto",
        ["FeeUnit.Class"] = "FeeUnit.Application", ["FeeUnit.Work"] = "FeeUnit.Class", ["FeeUnit.Name"] = "FeeUnit.Class", ["FeeUnit.Application"] = "FeeUnit.Class", ["FeeUnit.Request"] = "FeeUnit.Class",
        ["DayOfWeek.Monday"] = "DayOfWeek.Tuesday", ["DayOfWeek.Thursday"] = "DayOfWeek.Friday", ["DayOfWeek.Saturday"] = "DayOfWeek.Friday", ["DayOfWeek.Sunday"] = "DayOfWeek.Monday",
        ["Math.Max"] = "Math.Min", ["Math.Min"] = "Math.Max", ["Dates.Opens"] = "Dates.AddYears",
    };

    private readonly List<Mutant> found = [];
    private readonly SourceText text = tree.GetText();

    public IReadOnlyList<Mutant> Find()
    {
        Visit(tree.GetRoot());
        return found;
    }

    public override void VisitAttributeList(AttributeListSyntax node) { }

    public override void VisitLiteralExpression(LiteralExpressionSyntax node)
    {
        if (node.Token.Value is int whole) Add(node.Span, $"{whole + 1}", "constant", node);
        else if (node.Token.Value is long large) Add(node.Span, $"{large + 1}", "constant", node);
        else if (node.Token.Value is double part) Add(node.Span, FormattableString.Invariant($"{part * 1.25}"), "constant", node);
        else if (node.Kind() is SyntaxKind.TrueLiteralExpression or SyntaxKind.FalseLiteralExpression) Add(node.Span, node.IsKind(SyntaxKind.TrueLiteralExpression) ? "false" : "true", "condition", node);
    }

    public override void VisitBinaryExpression(BinaryExpressionSyntax node)
    {
        base.VisitBinaryExpression(node);
        if (Comparisons.TryGetValue(node.OperatorToken.Kind(), out var other)) Add(node.OperatorToken.Span, other, "comparison", node);
        else if (Arithmetic.TryGetValue(node.OperatorToken.Kind(), out other) && !IsText(node)) Add(node.OperatorToken.Span, other, "operator", node);
    }

    public override void VisitRelationalPattern(RelationalPatternSyntax node)
    {
        base.VisitRelationalPattern(node);
        Add(node.OperatorToken.Span, Comparisons[node.OperatorToken.Kind()], "comparison", node);
    }

    public override void VisitBinaryPattern(BinaryPatternSyntax node)
    {
        base.VisitBinaryPattern(node);
        Add(node.Span, $"({node.Left})", "comparison", node);
    }

    public override void VisitUnaryPattern(UnaryPatternSyntax node)
    {
        base.VisitUnaryPattern(node);
        if (!node.Pattern.IsKind(SyntaxKind.RecursivePattern)) Add(node.Span, $"({node.Pattern})", "comparison", node);
    }

    public override void VisitPrefixUnaryExpression(PrefixUnaryExpressionSyntax node)
    {
        base.VisitPrefixUnaryExpression(node);
        if (node.OperatorToken.Kind() is SyntaxKind.MinusToken or SyntaxKind.ExclamationToken) Add(node.OperatorToken.Span, "", "operator", node);
    }

    public override void VisitConditionalExpression(ConditionalExpressionSyntax node)
    {
        base.VisitConditionalExpression(node);
        Negate(node.Condition);
    }

    public override void VisitIfStatement(IfStatementSyntax node)
    {
        base.VisitIfStatement(node);
        Negate(node.Condition);
    }

    public override void VisitWhileStatement(WhileStatementSyntax node)
    {
        base.VisitWhileStatement(node);
        Add(node.Condition.Span, $"({node.Condition}) && 0 > 1", "roll", node);
    }

    public override void VisitDoStatement(DoStatementSyntax node)
    {
        base.VisitDoStatement(node);
        Add(node.Condition.Span, $"({node.Condition}) && 0 > 1", "roll", node);
    }

    public override void VisitMemberAccessExpression(MemberAccessExpressionSyntax node)
    {
        base.VisitMemberAccessExpression(node);
        if (Members.TryGetValue(node.ToString(), out var other)) Add(node.Span, other, "roll", node);
    }

    public override void VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        base.VisitInvocationExpression(node);
        var (name, arguments) = (node.Expression.ToString().Split('.')[^1], node.ArgumentList.Arguments);
        if (name == "Earlier") Add(node.Span, $"({arguments[0]} > {arguments[1]} ? {arguments[0]} : {arguments[1]})", "comparison", node);
        else if (name == "AddBusinessDays") Add(node.Span, $"{arguments[0]}.AddDays({arguments[1]})", "roll", node);
        else if (name is "LastAction" or "Target") Add(node.Span, $"{arguments[0]}", "roll", node);
    }

    /// <summary>The answer of a method that states a rule, moved by a day or turned round.</summary>
    public override void VisitMethodDeclaration(MethodDeclarationSyntax node)
    {
        base.VisitMethodDeclaration(node);
        if (RuleOf(node) is null) return;
        var answers = node.ExpressionBody is { } body ? [body.Expression] : node.DescendantNodes().OfType<ReturnStatementSyntax>().Select(r => r.Expression!);
        foreach (var answer in answers.Where(answer => !answer.IsKind(SyntaxKind.NullLiteralExpression)))
            Add(answer.Span, node.ReturnType.ToString() switch
            {
                "DateOnly" => $"({answer}).AddDays(1)", "DateOnly?" => $"((DateOnly?)({answer}))?.AddDays(1)", "bool" => $"!({answer})", "int?" => $"({answer}) + 1",
                "Window" => $"((Window)({answer})) with {{ DueOn = default }}", var other => throw new NotSupportedException($"A rule that answers {other}."),
            }, "rule", answer);
    }

    private void Negate(ExpressionSyntax condition)
    {
        if (condition.DescendantNodesAndSelf().Any(n => n is DeclarationExpressionSyntax or SingleVariableDesignationSyntax)) return;
        Add(condition.Span, $"!({condition})", "condition", condition);
    }

    private void Add(TextSpan span, string other, string sort, SyntaxNode node)
    {
        var line = text.Lines.GetLineFromPosition(span.Start);
        found.Add(new(file, line.LineNumber + 1, span, other, sort, WholeOf(node, span), node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method ? RuleOf(method) : null, text.ToString(span), line.ToString().Trim()));
    }

    /// <summary>The smallest expression around the break that may stand on both sides of a question: no pattern's part, no constant, no method's name, and it names no variable.</summary>
    private static TextSpan? WholeOf(SyntaxNode node, TextSpan span) => node.AncestorsAndSelf().Any(a => a is AttributeSyntax or EnumMemberDeclarationSyntax or ParameterSyntax or CaseSwitchLabelSyntax
            || a is FieldDeclarationSyntax field && field.Modifiers.Any(SyntaxKind.ConstKeyword) || a is LocalDeclarationStatementSyntax local && local.Modifiers.Any(SyntaxKind.ConstKeyword)) ? null
        : node.AncestorsAndSelf().TakeWhile(a => a is not StatementSyntax and not MemberDeclarationSyntax).OfType<ExpressionSyntax>().FirstOrDefault(e => e.Span.Contains(span) && !IsPart(e)
            && !e.DescendantNodes().Any(n => n is SingleVariableDesignationSyntax))?.Span;

    private static bool IsPart(ExpressionSyntax e) => e.Parent is InvocationExpressionSyntax called && called.Expression == e || e.Parent is MemberAccessExpressionSyntax or NameColonSyntax
        || e.Ancestors().TakeWhile(a => a is not (StatementSyntax or MemberDeclarationSyntax or SwitchExpressionSyntax or IsPatternExpressionSyntax)).Any(a => a is PatternSyntax);

    private static string? RuleOf(MethodDeclarationSyntax method) => method.AttributeLists.SelectMany(list => list.Attributes)
        .FirstOrDefault(a => a.Name.ToString() == "Rule")?.ArgumentList!.Arguments[0].ToString().Trim('"');

    private static bool IsText(BinaryExpressionSyntax node) => node.DescendantNodes().Any(n => n is LiteralExpressionSyntax { Token.Value: string } or InterpolatedStringExpressionSyntax);
}
