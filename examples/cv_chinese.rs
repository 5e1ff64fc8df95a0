//! The résumé of a student of computer systems in Chinese, an invented person: emphasis between
//! letters without spaces, a degree that is expected, and a date among the contact details.
//! `cargo run --example cv_chinese -- --help` says how to print it.

use resume::{Resume, resume};

/// Two internships, three schools.
pub static CV: Resume = resume! {
    name: "骆彦"
    headline: "后端开发工程师（2027届）"
    lang: "zh-CN"
    photo: "cv_lebenslauf.png", "照片"

    contact {
        phone: "(+86) 130-0000-0142"
        email: "luoyan@luoyan.example"
        github: "luoyan-example"
        "个人主页：luoyan.example": "https://luoyan.example"
        "出生年月": 2002-04
        "籍贯": "虚州"
        "政治面貌": "共青团员"
    }

    summary: "喜欢把慢的东西变快，把难懂的东西写清楚。做事**先量后改**，改完**一定复测**；\
              目前在云栈数据实习，**可于2026年9月起每周到岗四天。**第一志愿为存储方向。"

    education {
        2024-09..expected 2027-06 "硕士", "计算机系统结构", "在读" at "东澜大学" {
            "排名": "6/118（前6%）"
            - "一等学业奖学金（1次），学生分会秘书"
        }
        2020-09..2024-06 "工学学士", "物联网工程" at "虚州工业大学" {
            "排名": "3/91（前4%）"
            - "校长奖学金，优秀学生奖学金（5次），学科竞赛奖（3次）"
        }
        2023-01..2023-06 "公派交换生", "计算机科学" at "海尔博格大学" in "挪威"
    }

    experience "实习经历" {
        2025-07..present "后端开发实习生", "存储引擎组" at "云栈数据" {
            - "参与日志存储的冷热分层，**冷数据成本下降四成**，查询延迟保持在80毫秒以内"
            - "独立编写压测平台：" {
                - "支持按真实流量回放"
                - "自动生成“改前/改后”对比报告"
            }
        }
        2024-03..2024-08 "数据平台实习生" at "青禾出行科技有限公司" {
            summary: "**从零搭建了站点热度模型**，用于调度车辆。\
                      第一阶段基于订单时间序列，对三百余个站点做聚类与异常检测。",
                     "第二阶段与前端同事合作，把结果做成运营人员看得懂的地图（Flink/ClickHouse/Vue）。"
        }
    }

    skills {
        "编程语言": "Go（熟练）", "Java（熟练）", "Rust（了解）", "Python", "SQL", "Shell"
        "系统、数据库与工程": "Linux", "MySQL", "Redis", "Kafka", "Docker", "Git"
    }

    languages {
        "英语": "六级 571 分，可用作工作语言"
    }

    awards "竞赛获奖" {
        2022-11 "虚州省程序设计竞赛", "省级金奖"
        2022-08 "第九届“星河杯”大学生系统设计大赛", "全国二等奖"
        2021-11 "虚州省程序设计竞赛", "省级金奖"
    }
};

fn main() -> std::process::ExitCode {
    resume::cli::main(&CV)
}
