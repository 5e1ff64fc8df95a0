resume! {
    name: "张伟"
    lang: "zh-Hans"
    headline: "存储系统工程师"
    summary: "十年分布式存储经验，专注于数据一致性与形式化验证；曾负责 PostgreSQL 与对象存储之间的在线迁移，保证数据不丢失、服务不中断，并在团队内推广 TLA^+^ 的使用。"

    contact {
        email: "zhang@example.com"
        location: "上海"
        website: "https://zhang.example"
    }

    experience {
        2018-03..present "高级工程师", "存储平台部" at "云海数据有限公司" in "上海" {
            - "设计并实现跨数据中心的无中断数据迁移系统，迁移数据量超过 *40 PB*，全程无数据丢失，迁移期间延迟增长不超过百分之五"
            - "使用 TLA^+^ 验证复制协议，发现并修复三处错误"
        }
        2014..2018 "软件工程师" at "东方软件股份有限公司" in "北京" {
            - "开发网络数据包分类器，吞吐量达到 40 Gbps"
        }
    }

    skills {
        "编程语言": "C", "C++", "Rust", "Python"
        "数据库": "PostgreSQL", "模式设计", "索引"
    }

    education {
        2010..2014 "工学学士", "计算机科学与技术" at "复旦大学" in "上海"
    }
};
